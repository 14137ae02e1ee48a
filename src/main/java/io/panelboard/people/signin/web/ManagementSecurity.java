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
 * Configures access to the actuator. Liveness and readiness are public. The metrics are for administrators by Basic
 * authentication; on a management port of their own they are open on that port and closed on the public one. The rules
 * for pages deny everything else of the actuator.
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
                        requests.requestMatchers(METRICS).access(onManagementPort(environment));
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

    /**
     * Permits requests on the management port, which is looked up each time because a test's is known only once it
     * listens.
     */
    private static AuthorizationManager<RequestAuthorizationContext> onManagementPort(Environment environment) {
        return (_, context) ->
                new AuthorizationDecision(String.valueOf(context.getRequest().getLocalPort())
                        .equals(environment.getProperty(
                                "local.management.port", environment.getProperty("management.server.port", ""))));
    }
}
