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

/** Adds signing in by the identity provider where one is configured; otherwise nothing of it is there. */
@Component
public class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final IdentityProviderSettings settings;
    private final WebSettings web;
    private final ProviderStep step;
    private final RememberedSignIns kept;
    private final SecurityContextHolderStrategy context;
    private final Clock clock;

    ProviderSignIn(
            IdentityProviderSettings settings,
            WebSettings web,
            ProviderAccounts accounts,
            Passwords passwords,
            SecondFactors factors,
            SignInLimits limits,
            RememberedSignIns kept,
            SecurityContextHolderStrategy context,
            Clock clock) {
        this.settings = settings;
        this.web = web;
        this.step = new ProviderStep(accounts, passwords, factors, limits);
        this.kept = kept;
        this.context = context;
        this.clock = clock;
    }

    public void addTo(HttpSecurity http) {
        settings.configured().ifPresent(provider -> http.with(configurer(provider), Customizer.withDefaults()));
    }

    private Configurer configurer(IdentityProviderSettings provider) {
        var calls = new ProviderCalls();
        var connection = new ProviderConnection(provider, web.base().orElse("{baseUrl}"), calls, clock);
        return new Configurer(connection, calls, step, kept, context, clock);
    }

    /**
     * Puts the identity provider beside the password, with the same consequences: a new session id, a kept sign-in, the way
     * back. Spring Security's own configuration would leave its own kind of user signed in.
     */
    private static final class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

        private final ProviderConnection connection;
        private final ProviderCalls calls;
        private final ProviderStep step;
        private final RememberMeServices kept;
        private final SecurityContextHolderStrategy context;
        private final Failure failure;

        Configurer(
                ProviderConnection connection,
                ProviderCalls calls,
                ProviderStep step,
                RememberMeServices kept,
                SecurityContextHolderStrategy context,
                Clock clock) {
            this.connection = connection;
            this.calls = calls;
            this.step = step;
            this.kept = kept;
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
            back.setAuthenticationManager(answers(http.getSharedObject(ApplicationContext.class)));
            back.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            back.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            back.setSecurityContextHolderStrategy(context);
            back.setRememberMeServices(kept);
            back.setAuthenticationSuccessHandler(
                    http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
            back.setAuthenticationFailureHandler(failure);
            http.addFilter(postProcess(back));
        }

        /** Checks what the provider answers: state, nonce, signature, issuer, audience, time. */
        private AuthenticationManager answers(ApplicationContext application) {
            var oidc = new OidcAuthorizationCodeAuthenticationProvider(calls.tokens(), calls.accounts());
            oidc.setJwtDecoderFactory(connection);
            var manager = new ProviderManager(oidc);
            manager.setAuthenticationEventPublisher(
                    new OnlyFailures(application.getBean(AuthenticationEventPublisher.class)));
            return manager;
        }

        /** An account that exists there is nobody who signed in here yet; where no answer came, nobody failed either. */
        private record OnlyFailures(AuthenticationEventPublisher events) implements AuthenticationEventPublisher {

            @Override
            public void publishAuthenticationSuccess(Authentication authentication) {}

            @Override
            public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {
                if (!Failure.isSilence(failure)) {
                    events.publishAuthenticationFailure(failure, authentication);
                }
            }
        }
    }

    /** Takes those who come back from the identity provider and signs in the person behind the account. */
    private static final class ReturnFilter extends OAuth2LoginAuthenticationFilter {

        private final ProviderConnection connection;
        private final AuthenticationManager people;

        /** @param people which finds the person behind the account; the filter's own manager checks the account */
        ReturnFilter(ProviderConnection connection, AuthenticationManager people) {
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

    /**
     * Leads whoever is not signed in by the identity provider back to the sign-in page, which says why, or on to the second
     * step.
     *
     * @param others for what can also happen after a password
     */
    private record Failure(AuthenticationFailureHandler others) implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException, ServletException {
            boolean silent = isSilence(failure);
            if (failure instanceof ThrottledSignIn.SecondStepNeeded
                    || (failure instanceof AuthenticationServiceException && !silent)) {
                others.onAuthenticationFailure(request, response, failure);
                return;
            }
            LOG.info("Nobody was signed in by the identity provider: {}", Causes.of(failure));
            String why = switch (failure) {
                case ProviderStep.NobodyHere _ -> "nobody";
                case ProviderStep.NotVerified _ -> "unverified";
                default -> silent ? "silent" : "unfinished";
            };
            response.sendRedirect(request.getContextPath() + "/" + Routes.SIGN_IN + "?" + why);
        }

        /** Whether the provider did not answer. */
        static boolean isSilence(AuthenticationException failure) {
            return Causes.include(failure, ProviderConnection.ProviderAway.class)
                    || Causes.include(failure, IOException.class);
        }
    }
}
