package io.panelboard.people.signin.web;

import io.panelboard.people.Role;
import io.panelboard.people.signin.password.ApiCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures the API's filter chain: name and password come with each request. Cookies are neither read nor set, so
 * that no other site can make a signed-in browser send a request.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, JsonMapper json) {
        var refusals = new ApiRefusals(json);
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/v1/question-sets/**", "/api/v1/backup")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers("/api/v1/interview-records/**")
                                .hasRole(Role.HIRING_MANAGER.name())
                                .anyRequest()
                                .authenticated())
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(refusals).authenticationDetailsSource(ApiCaller::new))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable);
        return http.build();
    }
}
