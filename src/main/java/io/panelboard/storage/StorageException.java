package io.panelboard.storage;

import org.jspecify.annotations.Nullable;

/** Panelboard cannot start with this storage: one sentence of what is wrong, and one of how to mend it. */
final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    StorageException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
