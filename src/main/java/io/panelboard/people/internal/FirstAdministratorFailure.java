package io.panelboard.people.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a sentence why the application does not start, instead of a stack trace. */
class FirstAdministratorFailure extends AbstractFailureAnalyzer<BadFirstAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadFirstAdministrator cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set both %s and %s to acceptable values, or neither: then a one-time set-up link is printed."
                        .formatted(FirstStart.EMAIL, FirstStart.PASSWORD),
                cause);
    }
}
