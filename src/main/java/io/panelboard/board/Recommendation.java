package io.panelboard.board;

/** A panelist's overall word on the candidate. */
public enum Recommendation {
    STRONG_NO("Strong no"),
    NO("No"),
    YES("Yes"),
    STRONG_YES("Strong yes"),
    NO_DECISION("No decision");

    private final String label;

    Recommendation(String label) {
        this.label = label;
    }

    /** The recommendation's name on screen. */
    public String label() {
        return label;
    }
}
