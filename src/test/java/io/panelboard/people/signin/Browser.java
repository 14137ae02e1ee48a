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

/** Acts as a browser for the server: keeps cookies, does not follow redirects. */
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

    /** Fetches a style sheet as a page does. */
    HttpResponse<String> style(String path) {
        return get(path, "text/css, */*;q=0.1", "style");
    }

    /** Sends the headers of a proxy that ends TLS from now on. */
    Browser behindTls() {
        headers.put("X-Forwarded-Proto", "https");
        headers.put("X-Forwarded-Host", "panelboard.example.org");
        return this;
    }

    /** Sends the headers of the last of several proxies from now on. */
    Browser forwardedFor(String addresses) {
        headers.put("X-Forwarded-For", addresses);
        return this;
    }

    /** Sends the origin of the page and no fetch metadata from now on, as browsers do without TLS or for a channel. */
    Browser from(String origin) {
        headers.put("Origin", origin);
        return this;
    }

    /** Sends the headers of requests made by a page of a sister host from now on. */
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

    /** Posts the code of the second step. */
    HttpResponse<String> code(String code) {
        return post("/login/code", "code=" + encoded(code));
    }

    /** Reports activity of the person, as a page does. */
    HttpResponse<String> seen() {
        return post("/sign-in/seen", "");
    }

    /** Sends an API client's request. */
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

    /** Opens a page as Vaadin's client does, for further requests. */
    OpenedPage openPage(String path) {
        return new OpenedPage(this, init(path).body());
    }

    /** Sends the first request that a page makes by itself. */
    HttpResponse<String> init(String path) {
        return get("/?v-r=init&location=" + encoded(path) + "&query=", "application/json", "empty");
    }

    HttpResponse<String> rpc(String query, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + "/?" + query))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Opens a page's push channel; messages and its closing are added to the list. */
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

    /** Returns the cookie's attributes as set by this answer. */
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

    /** Discards all cookies but this one, as after a restart of the server or on another node. */
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

    /** Returns the target of a redirect to another server. */
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
