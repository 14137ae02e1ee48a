package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.LiveRegion;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arranges the parts of one board; each is shown its part of the view. */
final class BoardLayout extends Div {

    private static final long serialVersionUID = 1;

    private final transient BoardContext context;
    private final transient BoardActions actions;
    private final transient @Nullable Seat seat;
    private final LiveRegion live = new LiveRegion();
    private final Header header;
    private final Rail rail;
    private final Div middle = new Div();
    private final Stage stage;
    private final Panel panel;
    private final PanelNews news = new PanelNews();
    private final SteeringMenu steering;
    private final @Nullable MyCard card;
    private @Nullable DebriefPart debrief;
    private transient @Nullable BoardView shown;

    BoardLayout(BoardContext context, Person viewer, BoardActions actions, Clock clock) {
        this.context = context;
        this.actions = actions;
        seat = context.interview().seat(viewer.id()).orElse(null);
        addClassName("pb-layout");
        header = new Header(context, viewer.zone(), clock);
        rail = new Rail(focus());
        stage = new Stage(context, seat, actions, clock);
        panel = new Panel(actions);
        steering = new SteeringMenu(actions);
        card = seat == null || !seat.kind().hasCard() ? null : new MyCard(seat, viewer.zone(), actions);
        middle.addClassName("pb-middle");
        middle.add(stage);
        var side = new Div(panel, news, steering);
        side.addClassName("pb-side");
        if (card != null) {
            side.add(card);
        }
        side.add(help());
        add(live, header, rail, middle, side);
    }

    void show(BoardView view, QuestionId looking) {
        live.say(Changes.between(shown, view));
        boolean revealed = shown != null && shown.debrief() == null && view.debrief() != null;
        shown = view;
        header.show(view);
        rail.show(view, looking);
        panel.show(view);
        news.show(view);
        steering.show(view);
        if (card != null) {
            card.show(view);
        }
        if (view.debrief() == null) {
            view.rail().stream().filter(item -> item.question().equals(looking)).forEach(item -> showStage(view, item));
        } else {
            showDebrief(view, view.debrief());
            if (revealed) {
                bringIntoView();
            }
        }
    }

    /** Scrolls to the debrief: on a phone it begins below what was on the screen before the reveal. */
    private void bringIntoView() {
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

    private void showStage(BoardView view, RailItem item) {
        context.revision().question(item.question()).ifPresent(question -> stage.show(view, item, question));
    }

    private void showDebrief(BoardView view, BoardView.Debrief now) {
        if (debrief == null) {
            debrief = new DebriefPart(context, actions);
            middle.removeAll();
            middle.add(debrief);
            addClassName("pb-debriefing");
        }
        debrief.show(now, view.powers().adjust());
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

    private static NativeButton help() {
        var help = new NativeButton("Keyboard: press ? for help");
        help.addClassName("pb-help-button");
        help.getElement().setAttribute("data-help", "");
        return help;
    }
}
