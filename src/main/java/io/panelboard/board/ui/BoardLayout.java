package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.LiveRegion;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arranges the parts of one board; each is shown its part of the view. */
final class BoardLayout extends Div {

    private final transient BoardContext context;
    private final transient BoardActions actions;
    private final transient @Nullable Seat seat;
    private final LiveRegion live = new LiveRegion();
    private final Header header;
    private final Rail rail;
    private final Div middle = new Div();
    private final Stage stage;
    private final PanelNews news = new PanelNews();
    private final @Nullable WrapUp wrapUp;
    private final StepBar bar;
    private @Nullable DebriefPart debrief;
    private transient @Nullable BoardView shown;

    BoardLayout(BoardContext context, Person viewer, BoardActions actions, Clock clock) {
        this.context = context;
        this.actions = actions;
        seat = context.interview().seat(viewer.id()).orElse(null);
        addClassName("pb-layout");
        header = new Header(context, viewer.zone(), clock);
        rail = new Rail(focus(), seat != null && seat.kind().hasCard());
        stage = new Stage(context, seat, actions, clock);
        wrapUp = seat == null || !seat.kind().hasCard()
                ? null
                : new WrapUp(seat, context.revision().scale(), viewer.zone(), actions);
        bar = new StepBar(actions, context, viewer.zone(), viewer.has(Role.HIRING_MANAGER), clock);
        middle.addClassName("pb-middle");
        middle.getElement().appendChild(new Element("pb-leftovers"));
        middle.add(news, stage);
        if (wrapUp != null) {
            middle.add(wrapUp);
        }
        add(toTheScore(), live, header, rail, middle, bar);
    }

    /** @param looking the question that the page shows, or null for the viewer's own scorecard */
    void show(BoardView view, @Nullable QuestionId looking) {
        live.say(Changes.between(shown, view));
        BoardView before = shown;
        shown = view;
        // As long as the interview goes on, whoever has a seat is there, whether or not they move.
        boolean goesOn =
                view.head().phase() == BoardView.Phase.LIVE || view.head().phase() == BoardView.Phase.REVEALED;
        getElement().setAttribute("data-attended", seat != null && goesOn);
        header.show(view);
        rail.show(view, looking);
        news.show(view);
        boolean card = looking == null && wrapUp != null;
        setClassName("pb-wrapping", card);
        RailItem item = view.rail().stream()
                .filter(i -> i.question().equals(looking))
                .findFirst()
                .orElse(null);
        bar.show(view, view.debrief() == null ? item : null);
        if (wrapUp != null) {
            wrapUp.setVisible(card);
            wrapUp.show(view);
        }
        if (view.debrief() != null) {
            showDebrief(view, view.debrief());
        } else if (item != null) {
            context.revision().question(item.question()).ifPresent(question -> stage.show(view, item, question));
        }
        stage.setVisible(view.debrief() == null && !card);
        if (debrief != null) {
            debrief.setVisible(!card);
        }
        if (before != null && before.debrief() == null && view.debrief() != null) {
            bringDebriefIntoView();
        }
    }

    /** Scrolls to the debrief when it begins; the page leads the focus of whoever stands on nothing to its heading. */
    private void bringDebriefIntoView() {
        middle.getElement().executeJs("""
                const top = this.getBoundingClientRect().top;
                if (top < 0 || top > window.innerHeight / 2) {
                  this.scrollIntoView({ block: 'start' });
                }
                """);
    }

    /** Scrolls to a question in the debrief, where all questions are on the page. */
    void bringIntoView(QuestionId question) {
        if (debrief != null) {
            debrief.bringIntoView(question);
        }
    }

    /** Leads the focus to the heading of the scorecard that the page shows now. */
    void focusWrapUp() {
        if (wrapUp != null) {
            wrapUp.getElement().executeJs("this.querySelector('h2').focus()");
        }
    }

    /** Leads the focus to the end of the viewer's note. */
    void focusEvidence() {
        getElement().executeJs("""
                const field = this.querySelector('.pb-stage pb-evidence textarea');
                field?.focus();
                field?.setSelectionRange(field.value.length, field.value.length);
                """);
    }

    private void showDebrief(BoardView view, BoardView.Debrief now) {
        if (debrief == null) {
            debrief = new DebriefPart(context, actions);
            middle.add(debrief);
            addClassName("pb-debriefing");
        }
        debrief.show(now, view.powers());
    }

    private Set<QuestionId> focus() {
        if (seat == null) {
            return Set.of();
        }
        var competencies = seat.focus();
        return context.revision().questions().stream()
                .filter(question -> competencies.contains(question.competency()))
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    private static NativeButton toTheScore() {
        var skip = new NativeButton("Skip to the score");
        skip.addClassName("pb-skip");
        skip.getElement().setAttribute("data-to-score", "");
        return skip;
    }
}
