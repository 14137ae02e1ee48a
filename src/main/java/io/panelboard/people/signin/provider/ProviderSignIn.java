package io.panelboard.people.signin.provider;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.panelboard.people.internal.PersonDocument.Account;
import io.panelboard.people.internal.WebSettings;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.ThrottledSignIn;
import io.panelboard.people.signin.secondfactor.FirstStepFailure;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.shared.ui.Routes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds signing in by the identity provider if one is configured. */
@Component
public class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final IdentityProviderSettings settings;
    private final WebSettings web;
    private final ProviderStep step;
    private final RememberedSignIns rememberMe;
    private final SecurityContextHolderStrategy context;
    private final Clock clock;

    ProviderSignIn(
            IdentityProviderSettings settings,
            WebSettings web,
            ProviderAccounts accounts,
            Passwords passwords,
            SecondFactors factors,
            SignInLimits limits,
            RememberedSignIns rememberMe,
            SecurityContextHolderStrategy context,
            Clock clock) {
        this.settings = settings;
        this.web = web;
        this.step = new ProviderStep(accounts, passwords, factors, limits);
        this.rememberMe = rememberMe;
        this.context = context;
        this.clock = clock;
    }

    public void addTo(HttpSecurity http) {
        settings.configured().ifPresent(provider -> http.with(configurer(provider), Customizer.withDefaults()));
    }

    private Configurer configurer(IdentityProviderSettings provider) {
        var calls = new ProviderCalls();
        var connection = new ProviderConnection(provider, web.base().orElse("{baseUrl}"), calls, clock);
        return new Configurer(connection, calls, step, rememberMe, context, clock);
    }

    /**
     * Configures the identity provider beside the password, with the same consequences: a new session id, a remembered
     * sign-in, the redirect to the requested page. Spring Security's own configuration would leave its own kind of user
     * signed in.
     */
    private static final class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

        private final ProviderConnection connection;
        private final ProviderCalls calls;
        private final ProviderStep step;
        private final RememberMeServices rememberMe;
        private final SecurityContextHolderStrategy context;
        private final Failure failure;

        Configurer(
                ProviderConnection connection,
                ProviderCalls calls,
                ProviderStep step,
                RememberMeServices rememberMe,
                SecurityContextHolderStrategy context,
                Clock clock) {
            this.connection = connection;
            this.calls = calls;
            this.step = step;
            this.rememberMe = rememberMe;
            this.context = context;
            this.failure = new Failure(new FirstStepFailure(clock));
        }

        @Override
        public void init(HttpSecurity http) {
            http.authenticationProvider(step);
        }

        @Override
        public void configure(HttpSecurity http) {
            var leave = new OAuth2AuthorizationRequestRedirectFilter(connection);
            leave.setAuthenticationFailureHandler(failure);
            http.addFilter(postProcess(leave));

            var back = new ReturnFilter(connection, http.getSharedObject(AuthenticationManager.class));
            back.setAuthenticationManager(providerManager(http.getSharedObject(ApplicationContext.class)));
            back.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            back.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            back.setSecurityContextHolderStrategy(context);
            back.setRememberMeServices(rememberMe);
            back.setAuthenticationSuccessHandler(
                    http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
            back.setAuthenticationFailureHandler(failure);
            http.addFilter(postProcess(back));
        }

        /** Checks what the provider answers: state, nonce, signature, issuer, audience, time. */
        private AuthenticationManager providerManager(ApplicationContext application) {
            var oidc = new OidcAuthorizationCodeAuthenticationProvider(calls.tokens(), calls.accounts());
            oidc.setJwtDecoderFactory(connection);
            var manager = new ProviderManager(oidc);
            manager.setAuthenticationEventPublisher(
                    new OnlyFailures(application.getBean(AuthenticationEventPublisher.class)));
            return manager;
        }

        /**
         * Publishes failures only: a valid account is not a signed-in person yet, and a missing answer is no failed
         * attempt.
         */
        private record OnlyFailures(AuthenticationEventPublisher events) implements AuthenticationEventPublisher {

            @Override
            public void publishAuthenticationSuccess(Authentication authentication) {}

            @Override
            public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {
                if (!Failure.isUnavailable(failure)) {
                    events.publishAuthenticationFailure(failure, authentication);
                }
            }
        }
    }

    /** Handles the return from the identity provider and signs in the person of the account. */
    private static final class ReturnFilter extends OAuth2LoginAuthenticationFilter {

        private final ProviderConnection connection;
        private final AuthenticationManager people;

        /** @param people finds the person of the account; the filter's own manager checks the account */
        ReturnFilter(ProviderConnection connection, AuthenticationManager people) {
            super(connection, new NoAuthorizedClients(), "/login/oauth2/code/" + ProviderConnection.ID);
            this.connection = connection;
            this.people = people;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var providerAuthentication = providerAuthentication(request, response);
            var user = (OidcUser) requireNonNull(providerAuthentication.getPrincipal());
            var account = new Account(connection.issuer(), requireNonNull(user.getSubject()));
            var vouched = new ProviderStep.Vouched(account, user.getEmail(), user.getEmailVerified());
            vouched.setDetails(providerAuthentication.getDetails());
            return people.authenticate(vouched);
        }

        private Authentication providerAuthentication(HttpServletRequest request, HttpServletResponse response) {
            try {
                return super.attemptAuthentication(request, response);
            } catch (IllegalArgumentException | ClassCastException e) {
                // The libraries report an incomplete answer by these exceptions.
                var error = new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR);
                throw new OAuth2AuthenticationException(error, "The provider's answer is no answer", e);
            }
        }

        /** Discards the provider's tokens, because nothing more is requested from it. */
        private static final class NoAuthorizedClients implements OAuth2AuthorizedClientRepository {

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

    /**
     * Redirects after a failure back to the sign-in page, with the reason, or on to the second step.
     *
     * @param others handles failures that can also happen after a password
     */
    private record Failure(AuthenticationFailureHandler others) implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException, ServletException {
            boolean unavailable = isUnavailable(failure);
            if (failure instanceof ThrottledSignIn.SecondStepNeeded
                    || (failure instanceof AuthenticationServiceException && !unavailable)) {
                others.onAuthenticationFailure(request, response, failure);
                return;
            }
            LOG.info("Nobody was signed in by the identity provider: {}", Causes.of(failure));
            String why = switch (failure) {
                case ProviderStep.NobodyHere _ -> "nobody";
                case ProviderStep.NotVerified _ -> "unverified";
                default -> unavailable ? "silent" : "unfinished";
            };
            response.sendRedirect(request.getContextPath() + "/" + Routes.SIGN_IN + "?" + why);
        }

        /** Whether the provider did not answer. */
        static boolean isUnavailable(AuthenticationException failure) {
            return Causes.include(failure, ProviderConnection.ProviderAway.class)
                    || Causes.include(failure, IOException.class);
        }
    }
}
