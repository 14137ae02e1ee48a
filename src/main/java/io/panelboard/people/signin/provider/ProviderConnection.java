package io.panelboard.people.signin.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Fetches and caches the identity provider's metadata on first use, so that a provider that does not answer blocks
 * neither the start of this application nor signing in with a password.
 */
class ProviderConnection implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** Names the registration; part of the redirect address that is registered at the provider. */
    static final String ID = "oidc";

    /** Limits how often a failing look-up is repeated, so that not everyone who tries waits for a timeout. */
    private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ProviderConnection.class);

    private final IdentityProviderSettings provider;
    private final String redirect;
    private final ProviderCalls calls;
    private final Clock clock;

    private volatile @Nullable Connection connection;
    private Instant failed = Instant.MIN;

    private record Connection(ClientRegistration registration, JwtDecoder decoder) {}

    /** @param base the address of this installation, or a template for that of the request */
    ProviderConnection(IdentityProviderSettings provider, String base, ProviderCalls calls, Clock clock) {
        this.provider = provider;
        this.redirect = base + "/login/oauth2/code/" + ID;
        this.calls = calls;
        this.clock = clock;
    }

    String issuer() {
        return provider.issuer();
    }

    /** @throws ProviderAway if no metadata is cached and the provider does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? connection().registration() : null;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return connection().decoder();
    }

    private Connection connection() {
        var present = connection;
        return present == null ? lookUp() : present;
    }

    private synchronized Connection lookUp() {
        var present = connection;
        if (present != null) {
            return present;
        }
        if (clock.instant().isBefore(failed.plus(RETRY_DELAY))) {
            throw new ProviderAway();
        }
        try {
            var registration = registration();
            var found = new Connection(registration, decoder(registration));
            connection = found;
            return found;
        } catch (RuntimeException e) {
            failed = clock.instant();
            LOG.warn("Nobody can sign in with {} now: {}", provider.name(), Causes.of(e));
            var away = new ProviderAway();
            away.initCause(e);
            throw away;
        }
    }

    private ClientRegistration registration() {
        var metadata = Objects.requireNonNull(calls.metadata(provider.issuer()), "The answer was empty");
        if (!provider.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalStateException(
                    "it calls itself %s. Set panelboard.oidc.issuer to exactly that, if it is the right one"
                            .formatted(metadata.get("issuer")));
        }
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid", "email")
                .redirectUri(redirect)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /**
     * Creates a decoder that accepts only signatures with a key that the provider publishes, never with the shared
     * secret.
     */
    private JwtDecoder decoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "It names no keys");
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(calls.plain())
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /** Reports that the identity provider does not answer, or not as OpenID Connect requires. */
    static final class ProviderAway extends AuthenticationServiceException {

        ProviderAway() {
            super("The identity provider does not answer");
        }
    }
}
