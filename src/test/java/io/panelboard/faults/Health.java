package io.panelboard.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What the program says of itself to those who watch over it.
 *
 * @param port where it listens on this machine
 */
record Health(int port) {

    boolean isUp() {
        return status("/readyz", "") == 200;
    }

    /** Whether a person of the demo can sign in. */
    boolean letsIn(String email) {
        String secret = Base64.getEncoder().encodeToString((email + ":panelboard").getBytes(StandardCharsets.UTF_8));
        return status("/api/v1/question-sets", "Basic " + secret) == 200;
    }

    private int status(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("The program does not answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
