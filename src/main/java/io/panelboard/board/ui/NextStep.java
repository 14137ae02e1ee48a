package io.panelboard.board.ui;

import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.Dot;
import io.panelboard.board.BoardView.PanelRow;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says in one sentence what the viewer does or waits for next, until the interview is over. */
final class NextStep {

    private final BoardView view;

    private NextStep(BoardView view) {
        this.view = view;
    }

    /**
     * @param planned when the interview is planned, in words
     * @param decides whether the viewer decides on interviews
     */
    static String of(BoardView view, String planned, boolean decides) {
        var step = new NextStep(view);
        return switch (view.head().phase()) {
            case PLANNED -> step.planned(planned);
            case LIVE -> step.live();
            case REVEALED ->
                view.powers().finish()
                        ? "Talk about what you disagree on, then finish the interview."
                        : "Debrief: talk about what you disagree on. The Lead finishes the interview.";
            case ENDED -> "The interview has ended early. Nothing is left to do here.";
            case FINISHED ->
                decides
                        ? "The interview is over. What is left is the decision."
                        : "The interview is over. The hiring manager decides from here; this page stays readable.";
        };
    }

    private String planned(String planned) {
        List<String> here = view.panel().stream()
                .filter(row -> row.present() && !row.me())
                .map(PanelRow::name)
                .toList();
        String company = here.isEmpty() ? "Nobody else is here yet." : "Here: " + Texts.joined(here) + ".";
        return "Planned for %s. %s%s"
                .formatted(planned, company, view.powers().lead() ? "" : " The Lead starts the interview.");
    }

    private String live() {
        boolean mine = view.powers().score();
        List<String> open = view.panel().stream()
                .filter(row -> row.seat().counts() && !row.locked() && !row.me())
                .map(PanelRow::name)
                .toList();
        if (view.powers().lead() && view.powers().next() != null) {
            return waitingForScores();
        }
        boolean last = view.rail().stream().noneMatch(item -> item.state() == RailItem.State.OPEN);
        if (mine) {
            return last ? toLock() : toScore();
        }
        if (!open.isEmpty()) {
            return "Waiting for %s to lock.".formatted(Texts.joined(open));
        }
        return view.powers().lead()
                ? "Everybody has locked. Reveal the scorecards."
                : "Everybody has locked. The Lead reveals the scorecards.";
    }

    private String toLock() {
        List<String> missing = missingScores();
        return missing.isEmpty()
                ? "That was the last question. Give your recommendation, then lock your scorecard."
                : "That was the last question. Still to score: %s. Then recommend and lock."
                        .formatted(Texts.joined(missing));
    }

    private String toScore() {
        List<String> missing = missingScores();
        return missing.isEmpty()
                ? "You have scored all that was asked."
                : "Still to score: %s.".formatted(Texts.joined(missing));
    }

    /** Returns the numbers of the questions whose score the viewer's own scorecard needs. */
    private List<String> missingScores() {
        return view.rail().stream()
                .filter(item -> view.card().missing().stream()
                        .anyMatch(missing -> item.question().equals(missing.question())))
                .map(item -> String.valueOf(item.number()))
                .toList();
    }

    /** Names those whose score for the active question is missing: whom the Lead would leave behind. */
    private String waitingForScores() {
        if (view.active() == null) {
            return "";
        }
        List<String> missing = view.rail().stream()
                .filter(item -> Objects.equals(item.question(), view.active()))
                .flatMap(item -> item.dots().stream())
                .filter(dot -> !dot.scored())
                .map(Dot::name)
                .map(name -> isViewer(name) ? "you" : name)
                .toList();
        if (missing.isEmpty()) {
            return "Everybody has scored this question.";
        }
        String sentence = "%s %s not scored yet."
                .formatted(Texts.joined(missing), missing.size() == 1 && !missing.contains("you") ? "has" : "have");
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private boolean isViewer(String name) {
        return view.panel().stream().anyMatch(row -> row.me() && row.name().equals(name));
    }
}
