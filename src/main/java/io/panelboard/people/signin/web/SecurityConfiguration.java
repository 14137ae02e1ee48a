package io.panelboard.people.signin.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.panelboard.people.CurrentAddress;
import io.panelboard.people.signin.password.PasswordSignIn;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.signin.password.ThrottledSignIn;
import io.panelboard.people.signin.provider.ProviderSignIn;
import io.panelboard.people.signin.secondfactor.FirstStepFailure;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.secondfactor.SecondStep;
import io.panelboard.people.signin.sessions.Cookies;
import io.panelboard.people.signin.sessions.LastActivityFilter;
import io.panelboard.people.signin.sessions.OpenPages;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.people.signin.sessions.SignInValidationFilter;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ui.Routes;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/** Configures the pages' filter chain: public paths, signing in and out. Views deny by default in addition. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SecurityContextHolderStrategy context,
            SignIns signIns,
            RememberedSignIns rememberMe,
            Passwords passwords,
            SecondFactors factors,
            SignInAttempts attempts,
            Cookies cookies,
            ProviderSignIn provider,
            Clock clock) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/ui/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        http.rememberMe(token -> token.rememberMeServices(rememberMe).key(rememberMe.key()));
        http.addFilterBefore(new SignInValidationFilter(context, signIns), RememberMeAuthenticationFilter.class);
        http.addFilterAfter(new LastActivityFilter(context), RememberMeAuthenticationFilter.class);
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SignInValidationFilter::isActivityReport));
        http.setSharedObject(RequestCache.class, new WantedPage(cookies));
        http.exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/" + Routes.SIGN_IN + "?ended"), RememberedSignIns::hasEnded));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/" + Routes.SIGN_IN, "/" + Routes.SIGN_IN + "?logout")
                        // An unknown address then leads to our page that says so.
                        .anyRequest(AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(new FirstStepFailure(clock)));
        // Not a bean, which would apply to all filter chains: the API has no second step.
        http.with(new SecondStep(passwords, factors, attempts, clock, rememberMe, context), Customizer.withDefaults());
        provider.addTo(http);
        return http.build();
    }

    @Bean
    AuthenticationProvider signInByPassword(
            Passwords passwords,
            PasswordEncoder encoder,
            SecondFactors factors,
            SignInLimits limits,
            SignInAttempts attempts) {
        return new ThrottledSignIn(new PasswordSignIn(passwords, encoder), factors, limits, attempts);
    }

    @Bean
    RememberedSignIns rememberedSignIns(
            SignIns signIns, OpenPages pages, CurrentAddress address, Clock clock, Cookies cookies) {
        return new RememberedSignIns(Ids.random(), signIns, pages, address, clock, cookies);
    }
}
