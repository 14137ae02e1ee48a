package io.panelboard.people.signin.secondfactor;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.panelboard.people.PersonId;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.signin.password.ThrottledSignIn;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.shared.ui.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Configures the second step, a code after the first step, with the same consequences as the first: a new session id, a
 * remembered sign-in, the redirect to the requested page.
 */
public final class SecondStep extends AbstractHttpConfigurer<SecondStep, HttpSecurity> {

    /** Names the authority of a person who has proven more than a password. */
    public static final String PROVEN = "FACTOR_TIME_CODE";

    private final Check check;
    private final Clock clock;
    private final RememberMeServices rememberMe;
    private final SecurityContextHolderStrategy context;

    public SecondStep(
            Passwords passwords,
            SecondFactors factors,
            SignInAttempts attempts,
            Clock clock,
            RememberMeServices rememberMe,
            SecurityContextHolderStrategy context) {
        this.check = new Check(passwords, factors, attempts);
        this.clock = clock;
        this.rememberMe = rememberMe;
        this.context = context;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(check);
        // As for the first step: the request has no effect without a right password in the same session.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/" + Routes.SIGN_IN_CODE));
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new Filter(clock);
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        filter.setSecurityContextHolderStrategy(context);
        filter.setRememberMeServices(rememberMe);
        filter.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        http.addFilterAfter(postProcess(filter), UsernamePasswordAuthenticationFilter.class);
    }

    /** Reads the code from the form and signs in the person who passed both steps. */
    private static final class Filter extends AbstractAuthenticationProcessingFilter {

        private final Clock clock;
        private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

        Filter(Clock clock) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + Routes.SIGN_IN_CODE));
            this.clock = clock;
            setAuthenticationFailureHandler(new FailureRedirect());
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var pending = PendingSecondFactor.of(request, clock).orElseThrow(NoFirstStep::new);
            var unchecked =
                    new CodeAuthentication(pending, Objects.requireNonNullElse(request.getParameter("code"), ""));
            unchecked.setDetails(details.buildDetails(request));
            return getAuthenticationManager().authenticate(unchecked);
        }

        /** Reports that there was no right password before, or that it is too old. */
        private static final class NoFirstStep extends AuthenticationException {

            NoFirstStep() {
                super("There was no first step");
            }
        }

        private static final class FailureRedirect implements AuthenticationFailureHandler {

            @Override
            public void onAuthenticationFailure(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                    throws IOException {
                String to = switch (failure) {
                    case NoFirstStep _ -> Routes.SIGN_IN + "?again";
                    case ThrottledSignIn.TooManyAttempts _ -> Routes.SIGN_IN + "?wait";
                    case AuthenticationServiceException _ -> Routes.SIGN_IN + "?away";
                    default -> Routes.SIGN_IN_CODE + "?error";
                };
                response.sendRedirect(request.getContextPath() + "/" + to);
            }
        }
    }

    /** Checks the code after the password; a wrong one counts as a failed attempt of the account. */
    private static final class Check implements AuthenticationProvider {

        private final Passwords passwords;
        private final SecondFactors factors;
        private final SignInAttempts attempts;

        Check(Passwords passwords, SecondFactors factors, SignInAttempts attempts) {
            this.passwords = passwords;
            this.factors = factors;
            this.attempts = attempts;
        }

        @Override
        public Authentication authenticate(Authentication authentication) {
            var unchecked = (CodeAuthentication) authentication;
            var attempt = attempts.takeCode(unchecked.getName(), ThrottledSignIn.address(unchecked));
            if (attempt == null) {
                throw new ThrottledSignIn.TooManyAttempts();
            }
            try {
                Authentication signedIn = check(unchecked);
                attempt.succeeded();
                return signedIn;
            } catch (DataAccessException e) {
                attempt.takeBack();
                throw new AuthenticationServiceException("The code could not be checked", e);
            }
        }

        private Authentication check(CodeAuthentication unchecked) {
            var id = new PersonId(unchecked.pending.person());
            var credential = passwords
                    .of(id)
                    .filter(c -> c.generation() == unchecked.pending.generation())
                    .orElseThrow(() -> new BadCredentialsException("The password was changed since the first step"));
            if (!unchecked.pending.proven() && !factors.accept(id, unchecked.code)) {
                throw new BadCredentialsException("The code is wrong or was used before");
            }
            var person = SignedIn.of(credential);
            Collection<GrantedAuthority> authorities = new HashSet<>(person.authorities());
            authorities.add(FactorGrantedAuthority.fromAuthority(unchecked.pending.first()));
            authorities.add(FactorGrantedAuthority.fromAuthority(PROVEN));
            var result = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
            result.setDetails(unchecked.getDetails());
            return result;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return authentication == CodeAuthentication.class;
        }
    }

    /** Holds the pending first step and the code typed in the second. */
    private static final class CodeAuthentication extends AbstractAuthenticationToken {

        private final PendingSecondFactor pending;
        private final String code;

        CodeAuthentication(PendingSecondFactor pending, String code) {
            super(List.of());
            this.pending = pending;
            this.code = code;
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return pending.email();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
