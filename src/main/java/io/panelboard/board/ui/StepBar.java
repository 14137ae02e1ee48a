package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.PanelRow;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.interviews.Interview;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.LiveText;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows the bar below the board, always in reach: what comes next in words, and the actions that lead there. The Lead
 * moves, reveals and finishes here, a hiring manager breaks the seal.
 */
final class StepBar extends Div {

    private final transient BoardActions actions;
    private final String planned;
    private final transient Interview interview;
    private final transient Clock clock;
    private final Button ask = new Button("Ask this question", click -> whenShown(this::ask));
    private final Button skip = new Button("Skip question", click -> whenShown(this::skip));
    private final Button next = new Button("Next question", click -> next());
    private final Button wrapUp = new Button("Wrap up");
    private final Button reveal = new Button("Reveal scorecards", click -> reveal());
    private final Button breakSeal = new Button("Break the seal", click -> breakSeal());
    private final Button nextDispute = new Button("Next disagreement", click -> whenDisputed());
    private final Button finish = new Button("Finish interview", click -> finish());
    private final boolean decides;
    private final Anchor review;
    private final SteeringMenu steering;
    private final QuickScore quickScore = new QuickScore();
    private final LiveText sentence = new LiveText();
    private final LiveText then = new LiveText();
    private transient @Nullable BoardView view;
    private transient @Nullable RailItem item;

    /** @param decides whether the viewer decides on interviews */
    StepBar(BoardActions actions, BoardContext context, ZoneId zone, boolean decides, Clock clock) {
        this.actions = actions;
        this.decides = decides;
        this.clock = clock;
        interview = context.interview();
        planned = Times.range(interview.startsAt(), interview.endsAt(), zone);
        steering = new SteeringMenu(actions, context.revision().competencies());
        review = new Anchor(Routes.of(Routes.REVIEW, interview.id().value()), "Review and decide");
        review.addClassName("pb-review-link");
        addClassName("pb-step-bar");
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        wrapUp.addClickListener(click -> actions.showWrapUp());
        wrapUp.addThemeVariants(ButtonVariant.PRIMARY);
        wrapUp.addClassName("pb-wrap");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("pb-next");
        reveal.addClassName("pb-reveal");
        nextDispute.addThemeVariants(ButtonVariant.PRIMARY);
        var words = new Div(sentence, then);
        words.addClassName("pb-step-words");
        add(
                quickScore,
                step("‹", "Previous in the list", -1),
                step("›", "Next in the list", 1),
                skip,
                ask,
                steering,
                words,
                breakSeal,
                reveal,
                wrapUp,
                nextDispute,
                finish,
                review,
                next);
    }

    /** @param shown the question that the page shows, or null if it shows something else */
    void show(BoardView now, @Nullable RailItem shown) {
        view = now;
        item = shown;
        var powers = now.powers();
        QuestionId nextQuestion = powers.next();
        boolean planning = now.head().phase() == BoardView.Phase.PLANNED;
        boolean elsewhere = shown != null && powers.lead() && shown.state() != RailItem.State.ACTIVE;
        setClassName("pb-leads", powers.lead() || powers.finish());
        steering.show(now, elsewhere);
        quickScore.setVisible(shown != null && powers.score());
        skip.setVisible(shown != null && powers.lead() && !planning && shown.state() != RailItem.State.SKIPPED);
        ask.setVisible(elsewhere && shown != null && !shown.question().equals(nextQuestion));
        next.setVisible(powers.lead() && nextQuestion != null);
        next.setText(planning ? "Start the interview" : "Next question");
        wrapUp.setVisible(powers.score() && shown != null && isWrapUpDue(now));
        reveal.setVisible(powers.reveal());
        reveal.setThemeName(ButtonVariant.PRIMARY.getVariantName(), !powers.revealNeedsReason());
        reveal.setThemeName(ButtonVariant.TERTIARY.getVariantName(), powers.revealNeedsReason());
        breakSeal.setVisible(powers.breakSeal());
        finish.setVisible(powers.finish());
        nextDispute.setVisible(powers.finish() && disputed(now).isPresent());
        finish.setThemeName(ButtonVariant.PRIMARY.getVariantName(), !nextDispute.isVisible());
        review.setVisible(decides);
        String lead = now.debrief() == null ? "Review" : "Review and decide";
        if (!lead.equals(review.getText())) {
            review.setText(lead);
        }
        sentence.show(NextStep.of(now, planned, decides));
        then.show(next.isVisible() ? title(now, nextQuestion) : "");
    }

    private static boolean isWrapUpDue(BoardView now) {
        return now.head().phase() == BoardView.Phase.LIVE
                && now.rail().stream().noneMatch(i -> i.state() == RailItem.State.OPEN);
    }

    private static String title(BoardView view, @Nullable QuestionId question) {
        return view.rail().stream()
                .filter(i -> i.question().equals(question))
                .map(i -> "Next: %d · %s".formatted(i.number(), i.title()))
                .collect(Collectors.joining());
    }

    private void whenShown(Consumer<RailItem> action) {
        Optional.ofNullable(item).ifPresent(action);
    }

    private void ask(RailItem shown) {
        activate(shown.question());
    }

    private void next() {
        Optional.ofNullable(view).map(now -> now.powers().next()).ifPresent(this::activate);
    }

    /** Asks a question; if that begins the interview outside its time, only once the person has confirmed. */
    private void activate(QuestionId question) {
        var command = new BoardCommand.Activate(question);
        if (view == null || view.head().phase() != BoardView.Phase.PLANNED || interview.isItsTime(clock.instant())) {
            actions.perform(command);
            return;
        }
        confirm(
                "Start the interview now?",
                "It is planned for %s. Once it has begun, it can be neither moved nor called off.".formatted(planned),
                "Start it now",
                command);
    }

    /** Returns the disagreement after the one that the panel talks about. */
    private static Optional<QuestionId> disputed(BoardView now) {
        var debrief = now.debrief();
        if (debrief == null) {
            return Optional.empty();
        }
        var disputed = debrief.questions().stream()
                .filter(BoardView.DebriefQuestion::discuss)
                .map(BoardView.DebriefQuestion::question)
                .toList();
        return disputed.stream()
                .skip(disputed.indexOf(debrief.discussing()) + 1L)
                .findFirst();
    }

    private void whenDisputed() {
        Optional.ofNullable(view)
                .flatMap(StepBar::disputed)
                .ifPresent(question -> actions.perform(new BoardCommand.Discuss(question)));
    }

    private void skip(RailItem skipped) {
        new ReasonDialog(
                        "Skip question %d?".formatted(skipped.number()),
                        "%s weighs 0 for everyone. The reason stays on the record.".formatted(skipped.title()),
                        "Skip it",
                        reason -> actions.perform(new BoardCommand.Skip(skipped.question(), reason)))
                .keep(field -> actions.draft("skip:" + skipped.question().value(), field))
                .open();
    }

    private void reveal() {
        if (view == null) {
            return;
        }
        if (view.powers().revealNeedsReason()) {
            new ReasonDialog(
                            "Reveal before everybody has locked?",
                            "Not locked yet: %s. They count as “no rating”, and the panel sees your reason."
                                    .formatted(notLocked(view)),
                            "Reveal now",
                            reason -> actions.perform(new BoardCommand.Reveal(reason)))
                    .keep(field -> actions.draft("reveal", field))
                    .open();
        } else {
            confirm(
                    "Reveal the scorecards?",
                    "Everybody has locked. All scorecards are shown to everybody at once, and the debrief begins.",
                    "Reveal now",
                    new BoardCommand.Reveal(""));
        }
    }

    private static String notLocked(BoardView view) {
        return view.panel().stream()
                .filter(row -> row.seat().counts() && !row.locked())
                .map(PanelRow::name)
                .collect(Collectors.joining(", "));
    }

    private void breakSeal() {
        new ReasonDialog(
                        "Break the seal?",
                        "You will see every scorecard before the reveal. The panel sees that you did and why, and it"
                                + " stays in the audit trail.",
                        "Break the seal now",
                        reason -> actions.perform(new BoardCommand.BreakSeal(reason)))
                .keep(field -> actions.draft("seal", field))
                .open();
    }

    private void finish() {
        confirm(
                "Finish the interview?",
                "The debrief ends and the board can no longer change. The hiring manager decides from here.",
                "Finish now",
                new BoardCommand.Finish());
    }

    private void confirm(String title, String text, String button, BoardCommand command) {
        var dialog = new ConfirmDialog(title, text, button, confirmed -> actions.perform(command));
        dialog.setCancelable(true);
        dialog.open();
    }

    private static NativeButton step(String sign, String label, int by) {
        var button = new NativeButton(sign);
        button.addClassName("pb-step");
        button.setAriaLabel(label);
        button.getElement().setAttribute("data-look", String.valueOf(by));
        return button;
    }
}
