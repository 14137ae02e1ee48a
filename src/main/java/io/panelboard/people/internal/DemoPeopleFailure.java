package io.panelboard.people.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what to do about the demo's people. */
class DemoPeopleFailure extends AbstractFailureAnalyzer<DemoPeopleLeft> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoPeopleLeft cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "For data of your own name another folder by PANELBOARD_DATA, or another database by MONGODB_URI. To go on"
                        + " with these data, start the demo once more, invite an administrator, and deactivate these"
                        + " people on the page People.",
                cause);
    }
}
