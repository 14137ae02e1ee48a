package io.panelboard.review.ui;

import com.vaadin.flow.component.html.Anchor;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.ui.Routes;

/** Creates links that look like buttons, so that they open in new tabs and are announced as links. */
public final class Links {

    private Links() {}

    /**
     * Links to a board.
     *
     * @param of the candidate's name, to distinguish equal links for screen readers
     */
    public static Anchor board(InterviewId id, String text, String of) {
        return named(Routes.of(Routes.BOARD, id.value()), text, of);
    }

    public static Anchor review(InterviewId id, String of) {
        return named(Routes.of(Routes.REVIEW, id.value()), "Review", of);
    }

    public static Anchor changePlan(InterviewId id, String of) {
        return named(Routes.of(Routes.CHANGE_PLAN, id.value()), "Change or cancel", of);
    }

    /**
     * Creates a link to a candidate's page.
     *
     * @param name of the candidate, as it stands among others
     */
    public static Anchor candidate(Candidate candidate, String name) {
        var link = new Anchor(Routes.of(Routes.CANDIDATES, candidate.id().value()), name);
        link.addClassName("pb-cmp-name");
        return link;
    }

    public static Anchor primary(String route, String text) {
        var link = link(route, text);
        link.addClassName("pb-link-primary");
        return link;
    }

    public static Anchor link(String route, String text) {
        var link = new Anchor(route, text);
        link.addClassName("pb-link-button");
        return link;
    }

    public static Anchor named(String route, String text, String of) {
        var link = link(route, text);
        link.setAriaLabel(text + ", " + of);
        return link;
    }
}
