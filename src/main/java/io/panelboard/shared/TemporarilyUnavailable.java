package io.panelboard.shared;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * A request that cannot be carried out for the moment, through nobody's fault; nothing of it was done. The same may be
 * asked again later. The message is a whole sentence for the person who asked.
 */
public final class TemporarilyUnavailable extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    public TemporarilyUnavailable(String sentence) {
        super(sentence);
    }
}
