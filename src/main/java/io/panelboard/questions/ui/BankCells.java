package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.questions.BankFilter;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank.Lookalike;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Routes;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the bank says things about a question. */
final class BankCells {

    private static final int EXCERPT = 220;

    private BankCells() {}

    /** The question with what it is much like; {@code narrow} says under it what has columns of its own elsewhere. */
    static Component question(BankQuestion item, @Nullable Lookalike alike, boolean narrow) {
        Question q = item.question();
        var title = new Span(q.shortTitle());
        title.addClassName("pb-strong");
        var cell = new Div(title, new Paragraph(excerpt(q.prompt())));
        cell.addClassName("pb-bank-question");
        if (alike != null) {
            var like = new Paragraph("%s like “%s” in “%s”"
                    .formatted(
                            FigureFormatter.percent(alike.similarity()),
                            alike.other().question().shortTitle(),
                            alike.other().setTitle()));
            like.addClassName("pb-bank-alike");
            cell.add(like);
        }
        if (narrow) {
            cell.add(small(facts(q)), set(item), small(use(item)));
        }
        return cell;
    }

    /** The set, to go there, and where the question is in it. */
    static Component set(BankQuestion item) {
        var link = new Anchor(Routes.of(Routes.QUESTION_SETS, item.set().value()), item.setTitle());
        String where = Stream.of(item.archived() ? "Archived" : item.section(), item.retired() ? "Retired set" : "")
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
        var cell = new Div(link, small(where));
        cell.addClassName("pb-bank-question");
        return cell;
    }

    /** Competency, difficulty, minutes and tags. */
    static String facts(Question q) {
        return Stream.concat(
                        Stream.of(
                                q.competency(),
                                Optional.ofNullable(q.difficulty())
                                        .map(Difficulty::label)
                                        .orElse(""),
                                Counts.of(q.minutes(), "minute")),
                        q.tags().stream().map(t -> "#" + t))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** How it was used. */
    static String use(BankQuestion item) {
        return switch (BankFilter.Use.of(item)) {
            case ASKED ->
                "In %s, %s"
                        .formatted(Counts.of(item.interviews(), "interview"), Counts.of(item.revisions(), "revision"));
            case PUBLISHED -> "In no interview, " + Counts.of(item.revisions(), "revision");
            case NEVER -> "Never published";
        };
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("pb-small");
        return span;
    }

    private static String excerpt(String prompt) {
        String words = prompt.replaceAll("(?s)```.*?(```|$)", " … ");
        String plain = words.replaceAll("[*_`#>]", "").replaceAll("\\s+", " ").strip();
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT) + " …";
    }
}
