package io.panelboard.shared;

/**
 * A request by somebody who has no right to it. The refusal goes on the audit record, for good: the sentence names
 * nobody and quotes nothing that was typed.
 */
public final class NotAllowed extends RuleViolation {

    private static final long serialVersionUID = 1;

    public NotAllowed(String sentence) {
        super(sentence);
    }
}
