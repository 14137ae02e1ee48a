package io.panelboard.audit;

/** Distinguishes sorts of entries. */
public enum AuditKind {
    /** Records an action. */
    DONE("Done"),
    /** Records a request that was refused for want of a permission. */
    REFUSED("Refused"),
    /** Records a sign-in or sign-out, or an attempt. */
    SIGN_IN("Sign-in");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    /** Returns the kind's name on screen. */
    public String label() {
        return label;
    }
}
