package io.panelboard.people.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Puts the identity provider beside the password, with the same consequences: a new session id, a kept sign-in, the way
 * back. Spring Security's own configuration would leave its own kind of user signed in.
 */
final class ProviderConfigurer extends AbstractHttpConfigurer<ProviderConfigurer, HttpSecurity> {

    private final ProviderConnection connection;
    private final ProviderCalls calls;
    private final ProviderStep step;
    private final RememberMeServices kept;
    private final SecurityContextHolderStrategy context;
    private final ProviderFailure failure;

    ProviderConfigurer(
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
        this.failure = new ProviderFailure(new FirstStepFailure(clock));
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

        var back = new ProviderFilter(connection, http.getSharedObject(AuthenticationManager.class));
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
            if (!ProviderFailure.isSilence(failure)) {
                events.publishAuthenticationFailure(failure, authentication);
            }
        }
    }
}
