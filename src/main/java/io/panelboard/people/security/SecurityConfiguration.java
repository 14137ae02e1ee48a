package io.panelboard.people.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.panelboard.people.PersonId;
import io.panelboard.people.internal.Credentials;
import io.panelboard.people.internal.SignInKey;
import io.panelboard.shared.ui.Routes;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What may be asked for without signing in, and how one signs in and out. Views deny by default on top of it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, SecurityContextHolderStrategy context, Credentials credentials, KeptSignIn kept) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/ui/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        http.rememberMe(token -> token.rememberMeServices(kept).key(kept.getKey()));
        http.addFilterBefore(new TodaysRights(context, credentials), RememberMeAuthenticationFilter.class);
        http.setSharedObject(RequestCache.class, requestCache());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/" + Routes.SIGN_IN, "/" + Routes.SIGN_IN + "?logout")
                        // An address that nobody serves then gets our page that says so.
                        .anyRequest(AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/" + Routes.SIGN_IN + reason(failure))));
        return http.build();
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case ThrottledSignIn.TooManyAttempts _ -> "?wait";
            case AuthenticationServiceException _ -> "?away";
            default -> "?error";
        };
    }

    /** Leads back to the page that was asked for, at the very address that was asked for. */
    @SuppressWarnings("NullAway") // null is how Spring is told to match by the address alone
    private static RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** An unknown address and a person who may not sign in get the answer, and the delay, of a wrong password. */
    @Bean
    AuthenticationProvider signInByPassword(Credentials credentials, PasswordEncoder encoder, SignInAttempts attempts) {
        var provider = new DaoAuthenticationProvider(email -> credentials
                .byEmail(email)
                .map(SignedIn::of)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody with this address can sign in")));
        provider.setPasswordEncoder(encoder);
        return new ThrottledSignIn(provider, attempts);
    }

    @Bean
    KeptSignIn keptSignIn(SignInKey key, Credentials credentials) {
        UserDetailsService byId = id -> credentials
                .of(new PersonId(id))
                .map(SignedIn::of)
                .orElseThrow(() -> new UsernameNotFoundException("This person cannot sign in any more"));
        return new KeptSignIn(key.value(), byId);
    }
}
