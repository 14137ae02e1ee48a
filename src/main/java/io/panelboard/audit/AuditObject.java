package io.panelboard.audit;

/**
 * What an entry's deed was done to.
 *
 * @param kind decides which page shows it
 * @param id its id, empty for something without one
 * @param text how it is called today
 */
public record AuditObject(Kind kind, String id, String text) {

    /** What there is a page for, and the rest. */
    public enum Kind {
        INTERVIEW,
        CANDIDATE,
        QUESTION_SET,
        PERSON,
        OTHER
    }
}
