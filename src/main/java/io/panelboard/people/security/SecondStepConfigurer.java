package io.panelboard.people.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.panelboard.shared.ui.Routes;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Puts the second step beside the first, with the same consequences: a new session id, a kept sign-in, the way back. */
final class SecondStepConfigurer extends AbstractHttpConfigurer<SecondStepConfigurer, HttpSecurity> {

    private final SecondStep step;
    private final Clock clock;
    private final RememberMeServices kept;
    private final SecurityContextHolderStrategy context;

    SecondStepConfigurer(SecondStep step, Clock clock, RememberMeServices kept, SecurityContextHolderStrategy context) {
        this.step = step;
        this.clock = clock;
        this.kept = kept;
        this.context = context;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(step);
        // As for the first step: without a right password in this very session it does nothing.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/" + Routes.SIGN_IN_CODE));
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new SecondStepFilter(clock);
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        filter.setSecurityContextHolderStrategy(context);
        filter.setRememberMeServices(kept);
        filter.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        http.addFilterAfter(postProcess(filter), UsernamePasswordAuthenticationFilter.class);
    }
}
