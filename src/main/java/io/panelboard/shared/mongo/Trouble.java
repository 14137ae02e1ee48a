package io.panelboard.shared.mongo;

import com.mongodb.MongoCommandException;
import io.panelboard.shared.TemporarilyUnavailable;
import org.springframework.dao.DataAccessException;

/** Why the database did not do what it was asked, in a sentence for the person who asked. */
public enum Trouble {

    /** Nothing was done, and why is known. */
    NOT_NOW,
    /** The embedded database could not write its file and does nothing any more until it is started again. */
    STOPPED,
    /** It did not answer, or not with what was asked for. */
    AWAY;

    /** By this name the embedded database says that it has stopped. */
    public static final String STOPPED_CODE = "PanelboardStoreStopped";

    private static final String STOPPED_SENTENCE =
            "Panelboard cannot save anything any more, because its disk could not"
                    + " be read or written. Whoever runs this server finds in its log what to do. What was saved is kept.";
    private static final String AWAY_SENTENCE = "The database does not answer right now. Please try again in a moment.";

    /** What kind of failure this is. */
    public static Trouble of(DataAccessException failure) {
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

    /** The sentence to show. */
    public static String sentence(DataAccessException failure) {
        return switch (of(failure)) {
            case NOT_NOW -> String.valueOf(failure.getMessage());
            case STOPPED -> STOPPED_SENTENCE;
            case AWAY -> AWAY_SENTENCE;
        };
    }
}
