package io.panelboard.shared;

/** A request by somebody who has no right to it; recorded in the audit trail. */
public final class NotAllowed extends Refused {

    private static final long serialVersionUID = 1;

    public NotAllowed(String sentence) {
        super(sentence);
    }
}
