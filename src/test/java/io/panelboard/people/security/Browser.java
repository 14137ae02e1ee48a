package io.panelboard.people.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A browser as the server sees it: keeps cookies, follows nothing by itself. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Browser(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> open(String path) {
        return get(path, "text/html, */*;q=0.8", "document");
    }

    /** As a page asks for its styles. */
    HttpResponse<String> style(String path) {
        return get(path, "text/css, */*;q=0.1", "style");
    }

    /** As a proxy that ends TLS hands it on. */
    HttpResponse<String> behindTls(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "panelboard.example.org"));
    }

    private HttpResponse<String> get(String path, String accept, String destination) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", accept)
                .header("Sec-Fetch-Dest", destination));
    }

    HttpResponse<String> signIn(String email, String password, boolean keep) {
        String form = "username=" + encoded(email) + "&password=" + encoded(password) + (keep ? "&remember-me=on" : "");
        return send(HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The cookie's attributes as they were set by this answer. */
    static Optional<String> setCookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .findFirst();
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** As after a restart of the server, or on another node: only this cookie is left. */
    void keepOnly(String name, String value) {
        cookies.getCookieStore().removeAll();
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(l -> l.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
