package io.panelboard.shared.mongo;

import com.mongodb.MongoCommandException;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import io.panelboard.shared.ViolationCode;
import org.springframework.dao.DataAccessException;

/** Classifies failures of the database, each with a sentence for the person who asked. */
public enum DatabaseFailure {

    /** Means that nothing was done, for a known reason. */
    NOT_NOW,
    /**
     * Means that the embedded database could not write its file and does nothing any more until it is started again.
     */
    STOPPED,
    /** Means that the database did not answer, or not with what was requested. */
    AWAY;

    /** Holds the error code name by which the embedded database reports that it has stopped. */
    public static final String STOPPED_CODE = "PanelboardStoreStopped";

    /** Classifies a failure. */
    public static DatabaseFailure of(DataAccessException failure) {
        if (failure instanceof TemporarilyUnavailable) {
            return NOT_NOW;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoCommandException refused && STOPPED_CODE.equals(refused.getErrorCodeName())) {
                return STOPPED;
            }
        }
        return AWAY;
    }

    /** Returns the code of this failure. */
    public static ViolationCode code(DataAccessException failure) {
        if (failure instanceof TemporarilyUnavailable unavailable) {
            return unavailable.code();
        }
        return of(failure) == STOPPED ? CommonViolation.DATABASE_STOPPED : CommonViolation.DATABASE_AWAY;
    }

    /** Returns the sentence to show. */
    public static String sentence(DataAccessException failure) {
        return failure instanceof TemporarilyUnavailable
                ? String.valueOf(failure.getMessage())
                : code(failure).sentence();
    }
}
