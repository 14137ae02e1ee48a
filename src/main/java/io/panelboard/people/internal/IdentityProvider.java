package io.panelboard.people.internal;

/**
 * Who vouches for people beside their passwords, by OpenID Connect.
 *
 * @param issuer the address by which it names itself
 * @param name what people call it
 */
public record IdentityProvider(String issuer, String clientId, String clientSecret, String name) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
