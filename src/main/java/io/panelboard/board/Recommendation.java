package io.panelboard.board;

/** Represents a panelist's overall recommendation on the candidate. */
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

    public String label() {
        return label;
    }
}
