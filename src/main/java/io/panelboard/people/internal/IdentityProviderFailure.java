package io.panelboard.people.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a sentence why the application does not start, instead of a stack trace. */
class IdentityProviderFailure extends AbstractFailureAnalyzer<BadIdentityProvider> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadIdentityProvider cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "For sign-in by OpenID Connect set PANELBOARD_OIDC_ISSUER, PANELBOARD_OIDC_CLIENT_ID and"
                        + " PANELBOARD_OIDC_CLIENT_SECRET. For passwords alone set none of them, and no"
                        + " PANELBOARD_OIDC_NAME.",
                cause);
    }
}
