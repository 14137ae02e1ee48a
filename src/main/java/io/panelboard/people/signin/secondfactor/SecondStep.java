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
 * Asks for a code after the first step. It stands beside the first step, with the same consequences: a new session id, a
 * kept sign-in, the way back.
 */
public final class SecondStep extends AbstractHttpConfigurer<SecondStep, HttpSecurity> {

    /** Tells that more than a password was proven. */
    public static final String PROVEN = "FACTOR_TIME_CODE";

    private final Check check;
    private final Clock clock;
    private final RememberMeServices kept;
    private final SecurityContextHolderStrategy context;

    public SecondStep(
            Passwords passwords,
            SecondFactors factors,
            SignInAttempts attempts,
            Clock clock,
            RememberMeServices kept,
            SecurityContextHolderStrategy context) {
        this.check = new Check(passwords, factors, attempts);
        this.clock = clock;
        this.kept = kept;
        this.context = context;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(check);
        // As for the first step: without a right password in this very session it does nothing.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/" + Routes.SIGN_IN_CODE));
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new Filter(clock);
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        filter.setSecurityContextHolderStrategy(context);
        filter.setRememberMeServices(kept);
        filter.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        http.addFilterAfter(postProcess(filter), UsernamePasswordAuthenticationFilter.class);
    }

    /** Takes the code from its page and signs in whoever passed both steps. */
    private static final class Filter extends AbstractAuthenticationProcessingFilter {

        private final Clock clock;
        private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

        Filter(Clock clock) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + Routes.SIGN_IN_CODE));
            this.clock = clock;
            setAuthenticationFailureHandler(new BackToTheStep());
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var half = PendingSecondFactor.of(request, clock).orElseThrow(NoFirstStep::new);
            var asked = new Asked(half, Objects.requireNonNullElse(request.getParameter("code"), ""));
            asked.setDetails(details.buildDetails(request));
            return getAuthenticationManager().authenticate(asked);
        }

        /** There was no right password before, or it is too long ago. */
        private static final class NoFirstStep extends AuthenticationException {

            private static final long serialVersionUID = 1;

            NoFirstStep() {
                super("There was no first step");
            }
        }

        private static final class BackToTheStep implements AuthenticationFailureHandler {

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
            var asked = (Asked) authentication;
            var attempt = attempts.take(asked.getName(), ThrottledSignIn.address(asked));
            if (attempt == null) {
                throw new ThrottledSignIn.TooManyAttempts();
            }
            try {
                Authentication signedIn = check(asked);
                attempt.succeeded();
                return signedIn;
            } catch (DataAccessException e) {
                attempt.takeBack();
                throw new AuthenticationServiceException("The code could not be checked", e);
            }
        }

        private Authentication check(Asked asked) {
            var id = new PersonId(asked.half.person());
            var credential = passwords
                    .of(id)
                    .filter(c -> c.generation() == asked.half.generation())
                    .orElseThrow(() -> new BadCredentialsException("The password was changed since the first step"));
            if (!asked.half.proven() && !factors.accept(id, asked.code)) {
                throw new BadCredentialsException("The code is wrong or was used before");
            }
            var person = SignedIn.of(credential);
            Collection<GrantedAuthority> authorities = new HashSet<>(person.authorities());
            authorities.add(FactorGrantedAuthority.fromAuthority(asked.half.first()));
            authorities.add(FactorGrantedAuthority.fromAuthority(PROVEN));
            var result = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
            result.setDetails(asked.getDetails());
            return result;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return authentication == Asked.class;
        }
    }

    /** Somebody after the first step, with what was typed in the second. */
    private static final class Asked extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1;

        private final PendingSecondFactor half;
        private final String code;

        Asked(PendingSecondFactor half, String code) {
            super(List.of());
            this.half = half;
            this.code = code;
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return half.email();
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
