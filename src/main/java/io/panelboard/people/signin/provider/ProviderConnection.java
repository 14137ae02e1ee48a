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
 * What is known of the identity provider, looked up when it is first needed: one that does not answer keeps nobody from
 * starting this application, or from signing in with a password.
 */
class ProviderConnection implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** As it stands in the addresses, in the one to register at the provider too. */
    static final String ID = "oidc";

    /** After a failure, so that not everybody who tries waits for the next one. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ProviderConnection.class);

    private final IdentityProviderSettings provider;
    private final String redirect;
    private final ProviderCalls calls;
    private final Clock clock;

    private volatile @Nullable Known known;
    private Instant failed = Instant.MIN;

    private record Known(ClientRegistration registration, JwtDecoder decoder) {}

    /** @param base where this installation is reached, or a template for where it was asked */
    ProviderConnection(IdentityProviderSettings provider, String base, ProviderCalls calls, Clock clock) {
        this.provider = provider;
        this.redirect = base + "/login/oauth2/code/" + ID;
        this.calls = calls;
        this.clock = clock;
    }

    String issuer() {
        return provider.issuer();
    }

    /** @throws ProviderAway if nothing is known of the provider and it does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? known().registration() : null;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return known().decoder();
    }

    private Known known() {
        var present = known;
        return present == null ? lookUp() : present;
    }

    private synchronized Known lookUp() {
        var present = known;
        if (present != null) {
            return present;
        }
        if (clock.instant().isBefore(failed.plus(QUIET))) {
            throw new ProviderAway();
        }
        try {
            var registration = registration();
            var found = new Known(registration, decoder(registration));
            known = found;
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

    /** Tokens are signed with a key that the provider publishes; never with the secret that both know. */
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

    /** The identity provider does not answer, or not with what an identity provider answers. */
    static final class ProviderAway extends AuthenticationServiceException {

        private static final long serialVersionUID = 1;

        ProviderAway() {
            super("The identity provider does not answer");
        }
    }
}
