package io.panelboard.people.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The identity provider that this installation was told of, if any. It is not asked for anything here. */
@Component
public class IdentityProviders {

    private static final String ISSUER = "panelboard.oidc.issuer";
    private static final String CLIENT_ID = "panelboard.oidc.client-id";
    private static final String CLIENT_SECRET = "panelboard.oidc.client-secret";
    private static final String NAME = "panelboard.oidc.name";

    private final @Nullable IdentityProvider provider;

    IdentityProviders(Environment environment) {
        this.provider = read(environment);
    }

    public Optional<IdentityProvider> configured() {
        return Optional.ofNullable(provider);
    }

    private static @Nullable IdentityProvider read(Environment environment) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put(ISSUER, text(environment, ISSUER));
        needed.put(CLIENT_ID, text(environment, CLIENT_ID));
        needed.put(CLIENT_SECRET, secret(environment));
        String name = text(environment, NAME);
        String set = names(needed, false);
        String missing = names(needed, true);
        if (missing.isEmpty()) {
            String issuer = needed.get(ISSUER);
            return new IdentityProvider(
                    issuer, needed.get(CLIENT_ID), needed.get(CLIENT_SECRET), name.isEmpty() ? host(issuer) : name);
        }
        if (set.isEmpty() && name.isEmpty()) {
            return null;
        }
        throw new BadIdentityProvider(set.isEmpty() ? NAME : set, missing);
    }

    private static String names(Map<String, String> settings, boolean empty) {
        return settings.entrySet().stream()
                .filter(e -> e.getValue().isEmpty() == empty)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
    }

    private static String text(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    /** A file of secrets may bear the name of the variable. */
    private static String secret(Environment environment) {
        String secret = text(environment, CLIENT_SECRET);
        return secret.isEmpty() ? text(environment, "PANELBOARD_OIDC_CLIENT_SECRET") : secret;
    }

    private static String host(String issuer) {
        try {
            String host = new URI(issuer).getHost();
            return host == null ? issuer : host;
        } catch (URISyntaxException _) {
            return issuer;
        }
    }
}
