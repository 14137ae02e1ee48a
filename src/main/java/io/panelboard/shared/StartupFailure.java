package io.panelboard.shared;

import org.jspecify.annotations.Nullable;

/**
 * Stops the start of the application for a reason that the operator can mend. Spring Boot prints description and action
 * instead of a stack trace.
 */
public final class StartupFailure extends RuntimeException {

    private final String description;
    private final String action;

    /**
     * @param description what is wrong, in sentences
     * @param action how to mend it, in sentences
     */
    public StartupFailure(String description, String action) {
        this(description, action, null);
    }

    public StartupFailure(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.description = description;
        this.action = action;
    }

    /** Returns what is wrong; also the exception's message. */
    public String description() {
        return description;
    }

    /** Returns how to mend it. */
    public String action() {
        return action;
    }
}
