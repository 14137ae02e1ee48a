package io.panelboard.questions.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import io.panelboard.questions.BankFilter;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank.Lookalike;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.MarkdownWords;
import io.panelboard.shared.ui.NarrowWindow;
import io.panelboard.shared.ui.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the found questions, loading only the visible rows; on narrow screens each row is laid out as a card. */
public final class BankGrid extends Grid<BankQuestion> {

    /** Gives the width in rem from which on facts, set and use have columns. */
    static final int WIDE = 50;

    /** Names each row's checkbox by its question; Vaadin calls every one "Select Row". */
    private static final String NAMED_CHOICES = """
            const column = this.querySelector('vaadin-grid-flow-selection-column');
            const draw = column._defaultRenderer;
            column._defaultRenderer = (root, self, model) => {
              draw.call(column, root, self, model);
              root.firstElementChild.accessibleName = 'Choose ' + model.item.name;
            };
            this.requestContentUpdate();
            """;

    private static final int EXCERPT = 220;

    private final transient Map<BankQuestion.Key, Lookalike> alike = new HashMap<>();
    private transient List<BankQuestion> found = List.of();
    private boolean narrow;

    BankGrid() {
        addClassName("pb-bank-grid");
        getElement().setProperty("accessibleName", "Questions");
        NarrowWindow.watch(this, WIDE, this::fit);
        // The select-all checkbox also gives its column an accessible name.
        if (setSelectionMode(SelectionMode.MULTI) instanceof GridMultiSelectionModel<BankQuestion> chosen) {
            chosen.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        }
        addDataGenerator(
                (question, json) -> json.put("name", question.question().shortTitle()));
        addAttachListener(_ -> getElement().executeJs(NAMED_CHOICES));
        addComponentColumn(q -> question(q, alike.get(q.key()), narrow))
                .setHeader("Question")
                .setRowHeader(true)
                .setFlexGrow(4);
        addColumn(q -> facts(q.question()))
                .setKey("facts")
                .setHeader("Competency")
                .setFlexGrow(2);
        addComponentColumn(BankGrid::set).setKey("set").setHeader("Set").setFlexGrow(2);
        addColumn(BankGrid::use).setKey("use").setHeader("Use").setFlexGrow(1);
        setDataProvider(new CallbackDataProvider<BankQuestion, Void>(
                query -> found.stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> found.size(),
                BankQuestion::key));
    }

    /** Shows search results and keeps the selection, so that results of several searches can be copied at once. */
    void show(List<BankQuestion> questions) {
        alike.clear();
        found = questions;
        getDataProvider().refreshAll();
    }

    /** Shows possible duplicates, each with its most similar question. */
    void showAlike(List<Lookalike> lookalikes) {
        show(lookalikes.stream().map(Lookalike::question).toList());
        lookalikes.forEach(l -> alike.put(l.question().key(), l));
    }

    private void fit(boolean small) {
        if (small != narrow) {
            narrow = small;
            List.of("facts", "set", "use").forEach(key -> getColumnByKey(key).setVisible(!small));
            getDataProvider().refreshAll();
        }
    }

    /** Creates the question cell; if {@code narrow}, it includes the content of the hidden columns. */
    private static Component question(BankQuestion item, @Nullable Lookalike alike, boolean narrow) {
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

    /** Creates the cell with a link to the set and the question's place in it. */
    private static Component set(BankQuestion item) {
        var link = new Anchor(Routes.of(Routes.QUESTION_SETS, item.set().value()), item.setTitle());
        String where = Stream.of(item.archived() ? "Archived" : item.section(), item.retired() ? "Retired set" : "")
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
        var cell = new Div(link, small(where));
        cell.addClassName("pb-bank-question");
        return cell;
    }

    /** Formats competency, difficulty, minutes and tags. */
    private static String facts(Question q) {
        return Stream.concat(
                        Stream.of(
                                q.competency(),
                                Optional.ofNullable(q.difficulty())
                                        .map(Difficulty::label)
                                        .orElse(""),
                                FigureFormatter.count(q.minutes(), "minute")),
                        q.tags().stream().map(t -> "#" + t))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Formats the question's use. */
    private static String use(BankQuestion item) {
        return switch (BankFilter.Use.of(item)) {
            case ASKED ->
                "In %s, %s"
                        .formatted(
                                FigureFormatter.count(item.interviews(), "interview"),
                                FigureFormatter.count(item.revisions(), "revision"));
            case PUBLISHED -> "In no interview, " + FigureFormatter.count(item.revisions(), "revision");
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
        String plain = MarkdownWords.of(words, 2 * EXCERPT);
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT) + " …";
    }
}
