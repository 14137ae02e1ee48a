package io.panelboard.people;

/** Grants rights; one person may hold several roles. */
public enum Role {
    /** Curates question sets, manages people, reads the audit trail. */
    ADMINISTRATOR("Administrator"),
    /** Adds candidates, plans interviews, composes panels, reviews, decides. */
    HIRING_MANAGER("Hiring manager"),
    /** Takes a seat, scores, debriefs. */
    INTERVIEWER("Interviewer");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Returns the role's name on screen. */
    public String label() {
        return label;
    }
}
