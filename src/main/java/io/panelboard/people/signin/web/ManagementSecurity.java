package io.panelboard.people.signin.web;

import io.panelboard.people.Role;
import io.panelboard.people.signin.password.ApiCaller;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may ask how the server is. Whether it is alive and ready is for everybody. The metrics are for administrators by
 * Basic authentication, or, where they have a port of their own, for whoever reaches that port, and then for nobody on
 * the public one. Everything else of the actuator stays closed, by the rules for pages.
 */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    private static final String METRICS = "/actuator/prometheus";

    @Bean
    @Order(0)
    SecurityFilterChain managementSecurity(HttpSecurity http, JsonMapper json, Environment environment) {
        var refusals = new ApiRefusals(json);
        http.securityMatcher("/livez", "/readyz", "/actuator/health/**", METRICS)
                .authorizeHttpRequests(requests -> {
                    if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
                        requests.requestMatchers(METRICS).hasRole(Role.ADMINISTRATOR.name());
                    } else {
                        requests.requestMatchers(METRICS).access(onTheirOwnPort(environment));
                    }
                    requests.anyRequest().permitAll();
                })
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(refusals).authenticationDetailsSource(ApiCaller::new))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** The port is asked for with each request, because a test's is known only when it listens. */
    private static AuthorizationManager<RequestAuthorizationContext> onTheirOwnPort(Environment environment) {
        return (who, asked) ->
                new AuthorizationDecision(String.valueOf(asked.getRequest().getLocalPort())
                        .equals(environment.getProperty(
                                "local.management.port", environment.getProperty("management.server.port", ""))));
    }
}
