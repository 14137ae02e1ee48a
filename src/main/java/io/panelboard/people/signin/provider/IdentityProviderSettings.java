package io.panelboard.people.signin.provider;

import io.panelboard.shared.StartupFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the OpenID Connect provider that people can sign in with beside their passwords: all of it, or nothing.
 *
 * @param issuer the provider's issuer identifier, an address; empty if there is none
 * @param name what people call it; its host, unless something else was set
 */
@ConfigurationProperties("panelboard.oidc")
public record IdentityProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name) {

    private static final String PREFIX = "panelboard.oidc.";

    /** @throws StartupFailure if only some of the settings are set */
    public IdentityProviderSettings {
        issuer = issuer.strip();
        clientId = clientId.strip();
        clientSecret = clientSecret.strip();
        name = name.strip();
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put(PREFIX + "issuer", issuer);
        needed.put(PREFIX + "client-id", clientId);
        needed.put(PREFIX + "client-secret", clientSecret);
        String set = names(needed, false);
        String missing = names(needed, true);
        if (missing.isEmpty()) {
            name = name.isEmpty() ? host(issuer) : name;
        } else if (!set.isEmpty() || !name.isEmpty()) {
            throw incomplete(set.isEmpty() ? PREFIX + "name" : set, missing);
        }
    }

    /** Returns the provider, if one is set. */
    public Optional<IdentityProviderSettings> configured() {
        return issuer.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    private static StartupFailure incomplete(String set, String missing) {
        return new StartupFailure(
                "%s %s set and %s %s not.".formatted(set, verb(set), missing, verb(missing)),
                "For sign-in by OpenID Connect set PANELBOARD_OIDC_ISSUER, PANELBOARD_OIDC_CLIENT_ID and"
                        + " PANELBOARD_OIDC_CLIENT_SECRET. For passwords alone set none of them, and no"
                        + " PANELBOARD_OIDC_NAME.");
    }

    private static String verb(String names) {
        return names.contains(" and ") ? "are" : "is";
    }

    private static String names(Map<String, String> settings, boolean empty) {
        return settings.entrySet().stream()
                .filter(e -> e.getValue().isEmpty() == empty)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
    }

    private static String host(String issuer) {
        try {
            String host = new URI(issuer).getHost();
            return host == null ? issuer : host;
        } catch (URISyntaxException _) {
            return issuer;
        }
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "IdentityProviderSettings[" + issuer + "]";
    }
}
