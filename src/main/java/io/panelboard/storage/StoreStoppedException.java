package io.panelboard.storage;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What every command is told after the file could not be read or written: nothing unsaved may look saved. */
final class StoreStoppedException extends MongoServerError {

    private static final long serialVersionUID = 1L;

    StoreStoppedException(Throwable cause) {
        super(
                1,
                "InternalError",
                "The database file could not be read or written (" + rootMessage(cause) + "). The database has stopped, so that"
                        + " nothing unsaved looks saved. What was acknowledged before is kept. Mend the cause and start"
                        + " Panelboard again.",
                cause);
    }

    private static String rootMessage(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
