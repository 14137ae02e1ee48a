package io.panelboard.audit;

/**
 * Describes the object of an entry's action.
 *
 * @param kind decides which page shows it
 * @param id its id, empty for something without one
 * @param text its present name
 */
public record AuditObject(Kind kind, String id, String text) {

    /** Distinguishes objects that have a page from the rest. */
    public enum Kind {
        INTERVIEW,
        CANDIDATE,
        QUESTION_SET,
        PERSON,
        OTHER
    }
}
