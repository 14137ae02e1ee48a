package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.interviews.Seat;
import io.panelboard.questions.Question;
import io.panelboard.shared.ui.LiveText;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the middle of the board: the question in focus on this page, and the viewer's answer to it. */
final class Stage extends Section {

    private final transient BoardContext context;
    private final transient @Nullable Seat seat;
    private final MovedBar moved;
    private final QuestionText text;
    private final LiveText notice = new LiveText();
    private final Paragraph noticeLine = new Paragraph();
    private final Scale scale = new Scale();
    private final Evidence evidence = new Evidence("pb-note");

    Stage(BoardContext context, @Nullable Seat seat, BoardActions actions, Clock clock) {
        this.context = context;
        this.seat = seat;
        addClassName("pb-stage");
        setAriaLabel("Question");
        moved = new MovedBar(actions);
        text = new QuestionText(seat == null ? Set.of() : seat.focus(), clock);
        noticeLine.add(notice);
        noticeLine.addClassName("pb-notice");
        boolean card = seat != null && seat.kind().hasCard();
        scale.setVisible(card);
        evidence.setVisible(card);
        var question = new Div(text, noticeLine);
        question.addClassName("pb-asked");
        var answer = new Div(question, scale, evidence);
        answer.addClassName("pb-answer");
        add(moved, answer);
    }

    void show(BoardView view, RailItem item, Question question) {
        moved.show(view, item);
        text.show(question, item);
        String sentence = notice(view, item);
        noticeLine.setVisible(!sentence.isEmpty());
        notice.show(sentence);
        if (seat != null) {
            answer(view, item, question);
        }
    }

    private void answer(BoardView view, RailItem item, Question question) {
        var answer = view.card().answer(item.question());
        boolean score = view.powers().score();
        boolean asked = (item.state() == RailItem.State.ACTIVE || item.state() == RailItem.State.ASKED)
                && !view.card().notAsked().contains(item.question());
        scale.score(context.revision().scale(), question, answer.score(), !score || !asked);
        evidence.show(new Evidence.Note(
                Outbox.NOTE,
                item.question().value(),
                "question " + item.number(),
                "Evidence",
                "What the candidate said or did",
                answer.evidence(),
                BoardCommand.LONGEST_TEXT,
                !score));
    }

    private String notice(BoardView view, RailItem item) {
        if (item.skipReason() != null && item.state() == RailItem.State.SKIPPED) {
            return "Skipped, so it weighs 0 for everyone. Reason: %s".formatted(item.skipReason());
        }
        if (seat == null) {
            return "You have no seat on this panel. Until the reveal you see how far everybody is, never what they"
                    + " scored.";
        }
        if (view.card().notAsked().contains(item.question())) {
            return "Asked before you joined the panel, so it is not asked of you.";
        }
        if (view.card().locked()) {
            return "Your scorecard is locked; it does not change any more.";
        }
        if (view.head().phase() == BoardView.Phase.PLANNED) {
            return view.powers().lead()
                    ? "The interview has not started. Start it when everybody is ready."
                    : "The interview has not started. Read ahead; the Lead asks the first question.";
        }
        if (view.head().phase() == BoardView.Phase.ENDED) {
            return "The interview has ended; nothing can be written any more.";
        }
        if (item.state() == RailItem.State.OPEN) {
            return "Not asked yet: evidence can be written now, a score once the Lead asks it.";
        }
        return seat.kind() == Seat.Kind.OBSERVER
                ? "Practice: your scores never count, and you see the others' after the reveal."
                : "";
    }
}
