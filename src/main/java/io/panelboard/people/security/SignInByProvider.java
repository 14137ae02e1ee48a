package io.panelboard.people.security;

import io.panelboard.people.internal.Credentials;
import io.panelboard.people.internal.IdentityProviderSettings;
import io.panelboard.people.internal.ProviderAccounts;
import io.panelboard.people.internal.SecondFactors;
import io.panelboard.people.internal.SignInLimits;
import io.panelboard.people.internal.WebSettings;
import java.time.Clock;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Adds signing in by the identity provider where one is configured; otherwise nothing of it is there. */
@Component
class SignInByProvider {

    private final IdentityProviderSettings settings;
    private final WebSettings web;
    private final ProviderStep step;
    private final KeptSignIn kept;
    private final SecurityContextHolderStrategy context;
    private final Clock clock;

    SignInByProvider(
            IdentityProviderSettings settings,
            WebSettings web,
            ProviderAccounts accounts,
            Credentials credentials,
            SecondFactors factors,
            SignInLimits limits,
            KeptSignIn kept,
            SecurityContextHolderStrategy context,
            Clock clock) {
        this.settings = settings;
        this.web = web;
        this.step = new ProviderStep(accounts, credentials, factors, limits);
        this.kept = kept;
        this.context = context;
        this.clock = clock;
    }

    void addTo(HttpSecurity http) {
        settings.configured().ifPresent(provider -> http.with(configurer(provider), Customizer.withDefaults()));
    }

    private ProviderConfigurer configurer(IdentityProviderSettings provider) {
        var calls = new ProviderCalls();
        var connection = new ProviderConnection(provider, web.base().orElse("{baseUrl}"), calls, clock);
        return new ProviderConfigurer(connection, calls, step, kept, context, clock);
    }
}
