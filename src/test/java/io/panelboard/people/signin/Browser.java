package io.panelboard.people.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser as the server sees it: keeps cookies, follows nothing by itself. */
final class Browser {

    static final String CLOSED = "closed";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();
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

    /** From now on as a proxy that ends TLS hands requests on. */
    Browser behindTls() {
        headers.put("X-Forwarded-Proto", "https");
        headers.put("X-Forwarded-Host", "panelboard.example.org");
        return this;
    }

    /** From now on as the last of several proxies, which name who asked and each other. */
    Browser forwardedFor(String addresses) {
        headers.put("X-Forwarded-For", addresses);
        return this;
    }

    /** From now on as browsers do without TLS, or for a channel: they name the page's origin and nothing else. */
    Browser from(String origin) {
        headers.put("Origin", origin);
        return this;
    }

    /** From now on a page of a sister host makes this browser ask. */
    Browser madeToAskBySister() {
        headers.put("Sec-Fetch-Site", "same-site");
        return this;
    }

    private HttpResponse<String> get(String path, String accept, String destination) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", accept)
                .header("Sec-Fetch-Dest", destination)
                .header("Sec-Fetch-Mode", destination.equals("document") ? "navigate" : "no-cors"));
    }

    HttpResponse<String> signIn(String email, String password, boolean keep) {
        return post(
                "/login",
                "username=" + encoded(email) + "&password=" + encoded(password) + (keep ? "&remember-me=on" : ""));
    }

    /** The second step. */
    HttpResponse<String> code(String code) {
        return post("/login/code", "code=" + encoded(code));
    }

    /** As a page tells that its person moved or typed. */
    HttpResponse<String> seen() {
        return post("/sign-in/seen", "");
    }

    /** As a program asks. */
    HttpResponse<String> api(String path, String email, String password, @Nullable String code) {
        String basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + basic);
        return send(code == null ? request : request.header("X-Panelboard-Code", code));
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A page as Vaadin's client opens it, to be asked for more. */
    OpenedPage openPage(String path) {
        return new OpenedPage(this, init(path).body());
    }

    /** The first that a page asks for by itself. */
    HttpResponse<String> init(String path) {
        return get("/?v-r=init&location=" + encoded(path) + "&query=", "application/json", "empty");
    }

    HttpResponse<String> rpc(String query, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + "/?" + query))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The push channel of a page; what arrives is added to the list, and that it was closed. */
    WebSocket push(String query, List<String> arrived) {
        var all = cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        return client.newWebSocketBuilder()
                .header("Cookie", all)
                .buildAsync(URI.create(base.replace("http:", "ws:") + "/VAADIN/push?" + query), new Arrivals(arrived))
                .join();
    }

    private record Arrivals(List<String> arrived) implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            arrived.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            arrived.add(CLOSED);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            arrived.add(CLOSED);
        }
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
                .map(l -> l.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    /** A redirect that leads to another server. */
    static String location(HttpResponse<?> answer, String server) {
        String location = answer.headers().firstValue("Location").orElse("");
        if (!location.startsWith(server)) {
            throw new AssertionError("Leads to " + location);
        }
        return location;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::header);
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
