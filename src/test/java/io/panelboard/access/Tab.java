package io.panelboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser tab without the browser: speaks to the server as a page does, and may say what no page would. What the
 * server answers is kept as it came over the wire.
 */
final class Tab {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Pattern, String> DRAWN = Map.of(
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            "(drawn)",
            Pattern.compile("requestId\":\"[0-9a-f]{32}"),
            "requestId\":\"(drawn)",
            Pattern.compile("lr_[0-9a-f]{16}_"),
            "lr_(drawn)_",
            Pattern.compile("dynamic/resource/\\d+/"),
            "dynamic/resource/(page)/",
            // Whether the server has noticed by now that this page itself is open.
            Pattern.compile("(me\\\\\":true),\\\\\"present\\\\\":\\w+"),
            "$1",
            Pattern.compile("(me\\\\\":true.{0,40}?where\\\\\":\\\\\")[^\"]*"),
            "$1");

    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern TAG =
            Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"([a-z-]+)\"");
    private static final Pattern NODE = Pattern.compile("\"node\":(\\d+),\"type\":\"attach\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final Set<Integer> nodes = new TreeSet<>();
    private final Map<Integer, String> tags = new TreeMap<>();
    private String key = "";
    private String push = "";
    private int ui;
    private int syncId;
    private int clientId;

    Tab(int port) {
        this.port = port;
    }

    /** Whether the address and the company's password were accepted. */
    boolean signIn(String email) {
        return signIn(email, Company.PASSWORD);
    }

    /** As {@link #signIn(String)}, with a password of another installation. */
    boolean signIn(String email, String password) {
        String form = "username=" + encoded(email) + "&password=" + encoded(password);
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return !answer.headers().firstValue("Location").orElse("").contains("login");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html, */*;q=0.8").header("Sec-Fetch-Dest", "document"));
    }

    /** What a program asks, with name and password instead of a cookie. */
    HttpResponse<String> getAs(String email, String path) {
        String who = email + ":" + Company.PASSWORD;
        return send(request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8))));
    }

    /** Opens a page in a new tab of the same browser, and gives what the server sent for it. */
    String open(String path) {
        String init = send(request("/?v-r=init&location=&query=")).body();
        JsonNode config = JSON.readTree(init).path("appConfig");
        if (config.isMissingNode()) {
            return init;
        }
        JsonNode uidl = config.path("uidl");
        key = uidl.path("Vaadin-Security-Key").asString("");
        push = uidl.path("Vaadin-Push-ID").asString("");
        syncId = uidl.path("syncId").asInt();
        ui = config.path("v-uiId").asInt();
        clientId = 0;
        nodes.clear();
        tags.clear();
        return go(path);
    }

    /** Goes on to another page in this tab. */
    String go(String path) {
        return rpc(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route", path,
                        "query", "",
                        "appShellTitle", "",
                        "historyState", Map.of("idx", 0),
                        "trigger", "")));
    }

    /** A click on this element, whether a person could click on it or not. */
    String click(int node) {
        return rpc(Map.of("type", "event", "node", node, "event", "click", "data", Map.of()));
    }

    /** A call of a method that some element may offer to its page. */
    String call(int node, String method, Object... arguments) {
        return callWith(node, method, JSON.writeValueAsString(arguments));
    }

    /** As {@link #call}, with the arguments as they are written, which may be none that the method takes. */
    String callWith(int node, String method, String arguments) {
        return rpc(Map.of(
                "type",
                "publishedEventHandler",
                "node",
                node,
                "templateEventMethodName",
                method,
                "templateEventMethodArgs",
                JSON.readTree(arguments),
                "promise",
                0));
    }

    String rpc(Map<String, Object> invocation) {
        var message = Map.of("csrfToken", key, "rpc", List.of(invocation), "syncId", syncId, "clientId", clientId);
        String answer = send(request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(message))))
                .body();
        heard(answer);
        return answer;
    }

    /** Sets what an input holds, as if it had been typed; the value as it is written, of whatever type. */
    String types(int node, String value) {
        var typed =
                new HashMap<String, Object>(Map.of("type", "mSync", "node", node, "feature", 1, "property", "value"));
        typed.put("value", JSON.readTree(value));
        return rpc(typed);
    }

    /** Leaves the page, as a browser says that it does. */
    void close() {
        var message =
                Map.of("csrfToken", key, "UNLOAD", true, "rpc", List.of(), "syncId", syncId, "clientId", clientId);
        send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(message))));
    }

    /** What an answer changes on the page and does there, without what is different in every answer. */
    static String content(String answer) {
        JsonNode read = JSON.readTree(answer);
        return masked(
                read.path("changes").toString() + "\n" + read.path("execute").toString());
    }

    /** Without numbers that are drawn for each page or request. */
    static String masked(String text) {
        String masked = text;
        for (var drawn : DRAWN.entrySet()) {
            masked = drawn.getKey().matcher(masked).replaceAll(drawn.getValue());
        }
        return masked;
    }

    /** Takes over all that another tab knows of its page, but not its session. */
    void pretendsToBe(Tab other) {
        key = other.key;
        push = other.push;
        ui = other.ui;
        syncId = other.syncId;
        clientId = other.clientId;
    }

    void forgetsItsKey() {
        key = "00000000-0000-0000-0000-000000000000";
    }

    /** Listens to what the server sends by itself. */
    Frames listen() {
        var frames = new Frames();
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + channel()), frames)
                .join();
        frames.opened(socket);
        return frames;
    }

    /** Opens the page's channel, and reads nothing of it. */
    StalledSocket stall() {
        String held = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new StalledSocket(port, channel(), held);
    }

    private String channel() {
        return "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s".formatted(ui, push)
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application%2Fjson%3B%20charset%3DUTF-8"
                + "&X-atmo-protocol=true";
    }

    /** Every element of the page that the server has told of. */
    List<Integer> nodes() {
        return List.copyOf(nodes);
    }

    /** Elements with this tag, as {@link #nodes}. */
    List<Integer> tagged(Set<String> names) {
        return tags.entrySet().stream()
                .filter(tag -> names.contains(tag.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void heard(String answer) {
        var attached = NODE.matcher(answer);
        while (attached.find()) {
            nodes.add(Integer.valueOf(attached.group(1)));
        }
        var tagged = TAG.matcher(answer);
        while (tagged.find()) {
            tags.put(Integer.valueOf(tagged.group(1)), tagged.group(2));
        }
        if (SYNC.matcher(answer).find()) {
            syncId = syncId(answer);
            clientId++;
        }
    }

    /** How many messages the server has made for the page with this one. */
    static int syncId(String message) {
        var sync = SYNC.matcher(message);
        if (!sync.find()) {
            throw new IllegalArgumentException(message);
        }
        return Integer.parseInt(sync.group(1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
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
