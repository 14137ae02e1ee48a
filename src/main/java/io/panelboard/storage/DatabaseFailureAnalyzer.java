package io.panelboard.storage;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import io.panelboard.shared.mongo.DatabaseFailure;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains a database that does not answer, or refuses, while Panelboard starts. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<MongoException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MongoException cause) {
        if (cause instanceof MongoCommandException stopped
                && stopped.getErrorCodeName().equals(DatabaseFailure.STOPPED_CODE)) {
            // Says what to do itself.
            return new FailureAnalysis(stopped.getErrorMessage(), "", cause);
        }
        String problem = switch (cause) {
            case MongoSecurityException _ -> "The database refused the user or the password.";
            case MongoTimeoutException _ -> "The database did not answer in time.";
            case MongoCommandException refused ->
                "The database refused a command at the start: " + refused.getErrorMessage();
            default -> "The database refused a command at the start: " + cause.getMessage();
        };
        return new FailureAnalysis(
                problem,
                StorageSettings.in(environment).isEmbedded()
                        ? "The embedded database is a part of Panelboard: please report this with the log, and keep a copy"
                                + " of the data folder."
                        : "Check that MongoDB is running and that MONGODB_URI is right, or unset MONGODB_URI to use the"
                                + " embedded database.",
                cause);
    }
}
