package io.panelboard.shared;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Refuses a request that cannot be performed for the moment, through nobody's fault; nothing of it was done, and it may
 * be repeated later. The message is the code's sentence, for the person who asked.
 */
public final class TemporarilyUnavailable extends TransientDataAccessResourceException {

    private final transient ViolationCode code;

    public TemporarilyUnavailable(ViolationCode code, Object... arguments) {
        super(code.sentence(arguments));
        this.code = code;
    }

    public ViolationCode code() {
        return code;
    }
}
