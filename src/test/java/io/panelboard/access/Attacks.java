package io.panelboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody does to a server who wants it to stand still, without signing in or as one of many. */
final class Attacks {

    private static final Logger LOG = LoggerFactory.getLogger(Attacks.class);
    private static final int DRIPPING = 500;
    private static final int HANDSHAKES = 500;
    private static final int STALLED = 20;
    private static final int LOGINS_A_SECOND = 80;
    private static final String ROUTE = "x".repeat(2_900_000);
    private static final String FRAME = "x".repeat(16_000);

    private final int port;
    private final String board;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param board the address of a live board that the demo's observer may open */
    Attacks(int port, String board) {
        this.port = port;
        this.board = board;
    }

    /** Goes on until it is told to stop; what the server refuses is what it should refuse. */
    @FunctionalInterface
    interface Attack {
        void run(BooleanSupplier goesOn) throws IOException, InterruptedException;
    }

    Map<String, Attack> all() {
        var attacks = new LinkedHashMap<String, Attack>();
        attacks.put("nobody's big frames", this::bigFrames);
        attacks.put("routes of 2.9 million letters", this::routes);
        attacks.put("forged events", this::forgedEvents);
        attacks.put("handshakes of no page", this::handshakes);
        attacks.put("headers that drip", this::drippedHeaders);
        attacks.put("GET /login, 80 a second", this::logins);
        attacks.put("pages that read nothing", this::stalledReaders);
        return attacks;
    }

    private void bigFrames(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            var tab = new Tab(port);
            tab.open("login");
            try (Frames socket = tab.listen()) {
                socket.send("2000000000|x");
                for (int i = 0; i < 200 && goesOn.getAsBoolean(); i++) {
                    socket.send(FRAME);
                }
            } catch (RuntimeException closed) {
                // As it should be; again with another page.
                LOG.debug("The server closed the socket", closed);
            }
        }
    }

    private void routes(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            try {
                var tab = new Tab(port);
                tab.open("login");
                tab.go(ROUTE);
            } catch (UncheckedIOException closed) {
                LOG.debug("The server closed the connection", closed);
            }
        }
    }

    private void forgedEvents(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            var tab = new Tab(port);
            tab.open("login");
            for (int i = 0; i < 100 && goesOn.getAsBoolean(); i++) {
                tab.rpc(Map.of("type", "event", "node", 999_999, "event", "click", "data", Map.of("a", List.of())));
                tab.rpc(Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", Map.of("route", 7)));
                tab.rpc(Map.of("type", "nonsense"));
            }
        }
    }

    private void handshakes(BooleanSupplier goesOn) throws IOException {
        byte[] handshake = """
                GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket HTTP/1.1
                Host: 127.0.0.1
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        List<Socket> open = new ArrayList<>();
        while (goesOn.getAsBoolean()) {
            open.add(connected(handshake));
            if (open.size() > HANDSHAKES) {
                open.removeFirst().close();
            }
        }
        closeAll(open);
    }

    private void drippedHeaders(BooleanSupplier goesOn) throws IOException, InterruptedException {
        byte[] begin = "GET /login HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);
        List<Socket> open = new ArrayList<>();
        while (goesOn.getAsBoolean()) {
            while (open.size() < DRIPPING) {
                open.add(connected(begin));
            }
            TimeUnit.SECONDS.sleep(1);
            open.removeIf(socket -> {
                try {
                    socket.getOutputStream().write('x');
                    return false;
                } catch (IOException closed) {
                    return true;
                }
            });
        }
        closeAll(open);
    }

    private void logins(BooleanSupplier goesOn) throws InterruptedException {
        var login = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .timeout(Duration.ofSeconds(30))
                .build();
        while (goesOn.getAsBoolean()) {
            var _ = http.sendAsync(login, BodyHandlers.discarding());
            TimeUnit.MILLISECONDS.sleep(1_000 / LOGINS_A_SECOND);
        }
    }

    private void stalledReaders(BooleanSupplier goesOn) throws InterruptedException {
        List<StalledSocket> open = new ArrayList<>();
        var tab = new Tab(port);
        tab.signIn("observer@demo.test", "panelboard");
        while (goesOn.getAsBoolean()) {
            if (open.size() < STALLED) {
                tab.open(board);
                open.add(tab.stall());
            } else {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        open.forEach(StalledSocket::close);
    }

    private Socket connected(byte[] begin) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(begin);
        return socket;
    }

    private static void closeAll(List<Socket> open) throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
