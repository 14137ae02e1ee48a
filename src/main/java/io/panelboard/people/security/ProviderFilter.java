package io.panelboard.people.security;

import static java.util.Objects.requireNonNull;

import io.panelboard.people.internal.ProviderAccounts.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Takes those who come back from the identity provider and signs in the person behind the account. */
class ProviderFilter extends OAuth2LoginAuthenticationFilter {

    private final ProviderConnection connection;
    private final AuthenticationManager people;

    /** @param people which finds the person behind the account; the filter's own manager checks the account */
    ProviderFilter(ProviderConnection connection, AuthenticationManager people) {
        super(connection, new NothingKept(), "/login/oauth2/code/" + ProviderConnection.ID);
        this.connection = connection;
        this.people = people;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var answered = answered(request, response);
        var user = (OidcUser) requireNonNull(answered.getPrincipal());
        var account = new Account(connection.issuer(), requireNonNull(user.getSubject()));
        var vouched = new ProviderStep.Vouched(account, user.getEmail(), user.getEmailVerified());
        vouched.setDetails(answered.getDetails());
        return people.authenticate(vouched);
    }

    private Authentication answered(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.attemptAuthentication(request, response);
        } catch (IllegalArgumentException | ClassCastException e) {
            // How the libraries tell of an answer that lacks what it must have.
            var error = new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR);
            throw new OAuth2AuthenticationException(error, "The provider's answer is no answer", e);
        }
    }

    /** Nothing more is asked of the provider, so its tokens are let go. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
    }
}
