package io.panelboard.shared;

/**
 * Refuses a request for want of a right. The refusal goes on the audit record, for good: the sentence names nobody and
 * quotes nothing that was typed.
 */
public final class NotAllowed extends RuleViolation {

    public NotAllowed(ViolationCode code, Object... arguments) {
        super(code, arguments);
    }
}
