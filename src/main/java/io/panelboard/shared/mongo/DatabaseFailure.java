package io.panelboard.shared.mongo;

import com.mongodb.MongoCommandException;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import io.panelboard.shared.ViolationCode;
import org.springframework.dao.DataAccessException;

/** Why the database did not do what it was asked, in a sentence for the person who asked. */
public enum DatabaseFailure {

    /** Nothing was done, and why is known. */
    NOT_NOW,
    /** The embedded database could not write its file and does nothing any more until it is started again. */
    STOPPED,
    /** It did not answer, or not with what was asked for. */
    AWAY;

    /** By this name the embedded database says that it has stopped. */
    public static final String STOPPED_CODE = "PanelboardStoreStopped";

    /** What kind of failure this is. */
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

    /** The code that stands for this failure. */
    public static ViolationCode code(DataAccessException failure) {
        if (failure instanceof TemporarilyUnavailable unavailable) {
            return unavailable.code();
        }
        return of(failure) == STOPPED ? CommonViolation.DATABASE_STOPPED : CommonViolation.DATABASE_AWAY;
    }

    /** The sentence to show. */
    public static String sentence(DataAccessException failure) {
        return failure instanceof TemporarilyUnavailable
                ? String.valueOf(failure.getMessage())
                : code(failure).sentence();
    }
}
