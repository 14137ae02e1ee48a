package io.panelboard.shared;

import org.jspecify.annotations.Nullable;

/**
 * Stops the start of the application for a reason that whoever started it can mend. Spring Boot prints description and
 * action instead of a stack trace.
 */
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String description;
    private final String action;

    /**
     * @param description what is wrong, in sentences
     * @param action how to mend it, in sentences
     */
    public StartupFailure(String description, String action) {
        this(description, action, null);
    }

    /** As {@link #StartupFailure(String, String)}, for what another failure led to. */
    public StartupFailure(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.description = description;
        this.action = action;
    }

    /** What is wrong; also the exception's message. */
    public String description() {
        return description;
    }

    /** How to mend it. */
    public String action() {
        return action;
    }
}
