package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import io.panelboard.shared.mongo.DatabaseFailure;
import java.io.IOException;

/** Refuses every command after the file could not be read or written: nothing unsaved may look saved. */
final class StoreStoppedException extends MongoServerError {

    StoreStoppedException(Throwable cause) {
        super(
                1,
                DatabaseFailure.STOPPED_CODE,
                "The database file could not be read or written (" + rootMessage(cause) + "). The database has stopped,"
                        + " so that nothing unsaved looks saved. What was acknowledged before is kept. Make room on the"
                        + " disk, or mend what else is the cause, and start Panelboard again.",
                cause);
    }

    /** Returns the message of the root cause. */
    String reason() {
        return rootMessage(this);
    }

    /** Whether the system refused to read or write, and not a fault of the program. */
    boolean isOfTheDisk() {
        return root(this) instanceof IOException;
    }

    private static String rootMessage(Throwable cause) {
        Throwable root = root(cause);
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
