package io.panelboard.people.security;

import io.panelboard.people.internal.Credentials;
import io.panelboard.people.internal.IdentityProvider;
import io.panelboard.people.internal.IdentityProviders;
import io.panelboard.people.internal.ProviderAccounts;
import io.panelboard.people.internal.SecondFactors;
import io.panelboard.people.internal.SignInLimits;
import java.time.Clock;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Adds signing in by the identity provider where one is configured; otherwise nothing of it is there. */
@Component
class SignInByProvider {

    private final IdentityProviders providers;
    private final Environment environment;
    private final ProviderStep step;
    private final KeptSignIn kept;
    private final SecurityContextHolderStrategy context;
    private final Clock clock;

    SignInByProvider(
            IdentityProviders providers,
            Environment environment,
            ProviderAccounts accounts,
            Credentials credentials,
            SecondFactors factors,
            SignInLimits limits,
            KeptSignIn kept,
            SecurityContextHolderStrategy context,
            Clock clock) {
        this.providers = providers;
        this.environment = environment;
        this.step = new ProviderStep(accounts, credentials, factors, limits);
        this.kept = kept;
        this.context = context;
        this.clock = clock;
    }

    void addTo(HttpSecurity http) {
        providers.configured().ifPresent(provider -> http.with(configurer(provider), Customizer.withDefaults()));
    }

    private ProviderConfigurer configurer(IdentityProvider provider) {
        var calls = new ProviderCalls();
        String base = environment.getProperty("panelboard.base-url", "").strip().replaceAll("/+$", "");
        var connection = new ProviderConnection(provider, base.isEmpty() ? "{baseUrl}" : base, calls, clock);
        return new ProviderConfigurer(connection, calls, step, kept, context, clock);
    }
}
