package io.panelboard.people.signin;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyGenerator;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Runs an identity provider at an address that is known before it starts; it vouches for any account. */
final class TestProvider {

    private static final String ID = "company";

    private final int port = freePort();
    private final Keys keys = new Keys();
    private final HttpClient browser = HttpClient.newHttpClient();
    private MockOAuth2Server server = newServer();

    String issuer() {
        return "http://localhost:" + port + "/" + ID;
    }

    void start() {
        server = newServer();
        server.start(port);
        // The first answer takes longest, and a sign-in waits for a limited time only.
        get(issuer() + "/.well-known/openid-configuration");
        get(issuer() + "/jwks");
    }

    void stop() {
        server.shutdown();
    }

    /** Sets the account that signs in next. */
    void next(String subject, Map<String, Object> claims) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(ID, subject, "JWT", List.of(), new HashMap<>(claims), 3600));
    }

    /** Returns the address to which the provider redirects the browser. */
    String visit(String address) {
        return get(address).headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private HttpResponse<String> get(String address) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs tokens from now on with a key that is not published. */
    void forge(boolean on) {
        keys.forged = on;
    }

    private MockOAuth2Server newServer() {
        return new MockOAuth2Server(new OAuth2Config(
                false, null, null, false, new OAuth2TokenProvider(keys), Set.of(), new MockWebServerWrapper()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Keys extends KeyProvider {

        private final JWK other = new KeyGenerator().generateKey(ID);
        private volatile boolean forged;

        @Override
        public JWK signingKey(String id) {
            return forged ? other : super.signingKey(id);
        }
    }
}
