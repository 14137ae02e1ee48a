package io.panelboard.people.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The identity provider does not answer, or not with what an identity provider answers. */
final class ProviderAway extends AuthenticationServiceException {

    private static final long serialVersionUID = 1;

    ProviderAway() {
        super("The identity provider does not answer");
    }
}
