package io.panelboard.storage;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a database that does not answer, or refuses, while Panelboard starts. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<MongoException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MongoException cause) {
        String problem = switch (cause) {
            case MongoSecurityException _ -> "The database refused the user or the password.";
            case MongoTimeoutException _ -> "The database did not answer in time.";
            default -> "The database refused a command at the start: " + cause.getMessage();
        };
        return new FailureAnalysis(
                problem,
                "Check that MongoDB is running and that MONGODB_URI is right, or unset MONGODB_URI to use the embedded"
                        + " database.",
                cause);
    }
}
