package io.panelboard.shared;

/** A request by somebody who has no right to it. */
public final class NotAllowed extends Refused {

    private static final long serialVersionUID = 1;

    public NotAllowed(String sentence) {
        super(sentence);
    }
}
