package io.panelboard.review.ui;

/** How a competency is called on screen. */
final class CompetencyName {

    private CompetencyName() {}

    static String of(String competency) {
        return competency.isBlank() ? "No competency" : competency;
    }
}
