package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.interviews.Seat;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.ui.LiveText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows the viewer's own card as a whole: what was scored, the recommendation, the summary, and the lock. */
final class WrapUp extends Section {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final transient BoardActions actions;
    private final transient RatingScale scale;
    private final transient ZoneId zone;
    private final boolean practice;
    private final LiveText progress = new LiveText();
    private final UnorderedList answers = new UnorderedList();
    private final Scale recommendation = new Scale();
    private final Evidence summary = new Evidence("pb-summary");
    private final Button lock = new Button("Lock my scorecard", click -> lock());
    private transient List<Line> lines = List.of();
    private transient @Nullable BoardView view;

    /** Describes what one question got. */
    private record Line(QuestionId question, String title, String score, boolean missing, boolean noEvidence) {}

    WrapUp(Seat seat, RatingScale scale, ZoneId zone, BoardActions actions) {
        this.actions = actions;
        this.scale = scale;
        this.zone = zone;
        practice = !seat.kind().counts();
        addClassName("pb-wrap-up");
        setAriaLabel("My scorecard");
        lock.addThemeVariants(ButtonVariant.PRIMARY);
        lock.addClassName("pb-lock");
        answers.addClassName("pb-wrap-list");
        var heading = new H2("My scorecard");
        heading.addClassName("pb-stage-title");
        heading.getElement().setAttribute("tabindex", "-1");
        var line = new Paragraph(progress);
        line.addClassName("pb-card-progress");
        var given = new Div(new H3("What you scored"), answers);
        var verdict = new Div(recommendation, summary, lock);
        verdict.addClassName("pb-wrap-verdict");
        var columns = new Div(verdict, given);
        columns.addClassName("pb-wrap-columns");
        add(new Div(heading, line), columns);
    }

    void show(BoardView now) {
        view = now;
        var card = now.card();
        boolean readOnly = !now.powers().score();
        progress.show(progress(now));
        List<Line> given = now.rail().stream()
                .filter(WrapUp::isAsked)
                .map(item -> line(item, card.answer(item.question())))
                .toList();
        if (!given.equals(lines)) {
            lines = given;
            answers.removeAll();
            given.forEach(line -> answers.add(item(line)));
        }
        recommendation.recommendation(card.recommendation(), readOnly);
        summary.show(new Evidence.Note(
                Outbox.SUMMARISE,
                "",
                "your summary",
                "Summary",
                "What decides it for you",
                card.summary(),
                BoardCommand.LONGEST_TEXT,
                readOnly));
        lock.setVisible(!readOnly);
    }

    private Line line(RailItem item, BoardView.Answer answer) {
        return new Line(
                item.question(),
                item.number() + " · " + item.title(),
                answer.score() == null ? "not scored yet" : ScoreFormatter.labelled(answer.score(), scale),
                answer.score() == null,
                answer.evidence().isBlank());
    }

    private ListItem item(Line line) {
        var score = new Span(line.score());
        score.addClassName(line.missing() ? "pb-wrap-missing" : "pb-wrap-score");
        var button = new NativeButton(line.title(), click -> actions.showQuestion(line.question()));
        button.addClassName("pb-link");
        var item = new ListItem(button, score);
        if (line.noEvidence()) {
            var none = new Span("no evidence");
            none.addClassName("pb-wrap-none");
            item.add(none);
        }
        return item;
    }

    private String progress(BoardView now) {
        var card = now.card();
        Instant lockedAt = card.lockedAt();
        if (lockedAt != null) {
            return "Locked at %s. It does not change any more.".formatted(TIME.format(lockedAt.atZone(zone)));
        }
        if (now.debrief() != null) {
            return "Not locked before the reveal: it counts as no rating.";
        }
        long asked = now.rail().stream().filter(WrapUp::isAsked).count();
        long missing = card.missing().stream().filter(m -> m.question() != null).count();
        String scored = "%d of %d asked scored".formatted(asked - missing, asked);
        return practice ? scored + ". Practice: it never counts." : scored + ".";
    }

    private static boolean isAsked(RailItem item) {
        return item.state() == RailItem.State.ACTIVE || item.state() == RailItem.State.ASKED;
    }

    private void lock() {
        if (view != null) {
            new LockDialog(view, actions).open();
        }
    }
}
