package io.panelboard.audit;

/** What sort of thing an entry tells of. */
public enum AuditKind {
    /** Something was done. */
    DONE("Done"),
    /** Something was asked for by somebody who has no right to it. */
    REFUSED("RuleViolation"),
    /** Somebody signed in or out, or tried to. */
    SIGN_IN("Sign-in");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    /** The kind's name on screen. */
    public String label() {
        return label;
    }
}
