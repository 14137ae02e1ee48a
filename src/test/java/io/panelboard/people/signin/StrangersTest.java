package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Does to the running server what somebody can do who is not signed in. */
@SpringBootTest(classes = PanelboardApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class StrangersTest {

    /** Ten seconds, one until it is noticed, one until a byte finds it out, and what a busy machine takes. */
    private static final Duration TO_ARRIVE = Duration.ofSeconds(20);

    private static final List<String> FORGED = List.of("""
            {"type":"event","node":999999,"event":"click","data":{"a":[{}]}}""", """
            {"type":"publishedEventHandler","node":1,"templateEventMethodName":"x","templateEventMethodArgs":[]}""", """
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":7}}""", """
            {"type":"mSync","node":1,"feature":1,"property":"x","value":null}""", """
            {"type":"channel","node":1,"channel":9,"args":[]}""", """
            {"type":"nonsense"}""");

    @LocalServerPort
    int port;

    @Test
    void aSocketThatSendsIsClosedBeforeAnythingIsCollectedOrLogged(CapturedOutput log) {
        var page = new Browser(port);
        List<String> arrived = new CopyOnWriteArrayList<>();
        WebSocket socket = page.openPage("login").push(arrived);

        socket.sendText("2000000000|x", true).join();

        await().until(() -> arrived.contains(Browser.CLOSED));
        List<String> again = new CopyOnWriteArrayList<>();
        WebSocket forging = page.openPage("login").push(again);
        forging.sendText("1\n2026-01-01T00:00:00 INFO FORGED|x", true).join();
        await().until(() -> again.contains(Browser.CLOSED));
        assertThat(log).doesNotContain("FORGED").doesNotContain("NumberFormatException");
    }

    @Test
    void aHeartbeatKeepsItOpen() {
        List<String> arrived = new CopyOnWriteArrayList<>();
        WebSocket socket = new Browser(port).openPage("login").push(arrived);

        for (int i = 0; i < 20; i++) {
            socket.sendText("X", true).join();
        }

        socket.sendText("more than a heartbeat", true).join();
        await().until(() -> arrived.contains(Browser.CLOSED));
    }

    @Test
    void aChannelWithoutAPageIsRefused() {
        assertThatThrownBy(() -> new Browser(port).push("v-r=push&v-uiId=0&v-pushId=x", new ArrayList<>()))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    /** One byte a second, so that no wait for the next one is long. */
    @Test
    void aRequestThatDripsIsClosedWithinItsWholeTimeAndHoldsNobodyUp() throws Exception {
        List<Socket> dripping = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write("GET /login HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            dripping.add(socket);
        }
        long begun = System.nanoTime();
        var answers = new ArrayList<Integer>();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    answers.add(new Browser(port).open("/livez").statusCode());
                    dripping.removeIf(StrangersTest::isClosedOnAByte);
                    return dripping.isEmpty();
                });

        assertThat(answers).containsOnly(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(9), TO_ARRIVE);
    }

    private static boolean isClosedOnAByte(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Anybody can ask for files, in parts and in any form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Range: bytes=0-,1-,2-,3-",
                "Range: bytes=-99999999999999999999",
                "Range: bytes=99999999999999999999-",
                "Range: bytes=5-2",
                "Range: junk",
                "If-Modified-Since: junk",
                "Accept: */*;q=x",
                "Accept-Language: ;;",
                "Accept-Encoding: ;q=x",
                "X-Forwarded-Port: junk",
                "Not a header"
            })
    void noHeaderOfAFileOrAPageFailsOrFillsTheLog(String header, CapturedOutput log) throws Exception {
        int before = log.getAll().length();
        for (String path : List.of("/ui/board/scale.js", "/login", "/favicon.ico", "/nosuch")) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
            }
        }
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ", "WARN", "ERROR", "Error parsing");
    }

    /** Its answer came long ago: nobody waits for the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /login",
                "POST /?v-r=uidl&v-uiId=0",
                "PUT /api/question-sets",
                "POST /nosuch",
                "POST /livez"
            })
    void aRefusedBodyThatDripsIsGivenUp(String request) throws Exception {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write((request + " HTTP/1.1\r\nHost: localhost:" + port
                                + "\r\nContent-Type: application/json\r\nContent-Length: 1900000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(25))
                .until(() -> isClosedOnAByte(socket));
    }

    /** Nobody reads hundreds of megabytes to throw them away. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /login", "PUT /api/question-sets", "POST /nosuch"})
    void ofAHugeRefusedBodyOnlyTheBeginningIsRead(String request) throws Exception {
        long sent = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write((request + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 900000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (sent < 100_000_000) {
                out.write(new byte[100_000]);
                sent += 100_000;
            }
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
        assertThat(sent).isLessThan(30_000_000);
    }

    @Test
    void aPageOfNobodyTakesNoLongMessage(CapturedOutput log) {
        var browser = new Browser(port);
        browser.openPage("login");

        var answer = browser.rpc("v-r=uidl&v-uiId=0", "x".repeat(20_001));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void nobodyHasMoreThanTwentyPages() {
        var browser = new Browser(port);
        var first = browser.openPage("login");
        var second = browser.openPage("login");
        for (int i = 0; i < 19; i++) {
            browser.openPage("login");
        }

        assertThat(OpenedPage.isExpired(first.poll())).isTrue();
        assertThat(OpenedPage.isExpired(second.poll())).isFalse();
    }

    @Test
    void forgedEventsLeaveOneLineAndNoTrace(CapturedOutput log) {
        var browser = new Browser(port);
        var page = browser.openPage("login");
        int before = log.getAll().length();

        for (int i = 0; i < 100; i++) {
            page.forged(i, FORGED.get(i % FORGED.size()));
        }

        assertThat(log.getAll().length() - before).isLessThan(10_000);
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }
}
