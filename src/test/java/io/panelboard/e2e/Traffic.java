package io.panelboard.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person's browser received and sent, in every tab: the body of each response but fonts, each WebSocket frame.
 * Playwright hands these over while the test calls it, so ask after a call that waited for what is to be seen.
 */
final class Traffic {

    /** @param url where it came from or went to */
    record Message(Kind kind, String url, String text) {}

    enum Kind {
        RESPONSE,
        FRAME_RECEIVED,
        FRAME_SENT,
        /** A response whose body the browser no longer had; the text is the browser's reason. */
        UNREADABLE
    }

    private final List<Message> messages = new ArrayList<>();

    static Traffic of(BrowserContext context) {
        Traffic traffic = new Traffic();
        context.onPage(traffic::listen);
        context.onRequestFinished(traffic::keepResponse);
        return traffic;
    }

    /** Begins anew: what a page received before is not searched. */
    void forget() {
        messages.clear();
    }

    /** All so far, oldest first. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> messages(Kind kind) {
        return messages.stream().filter(message -> message.kind() == kind).toList();
    }

    /**
     * Where the text reached this browser, empty if nowhere. The frames of one socket are searched as one text, since a
     * long message may come in several. Texts are searched as they went over the wire: choose one that JSON does not
     * escape, of plain letters and digits.
     */
    List<Message> receivedWith(String text) {
        Map<String, String> sockets = messages(Kind.FRAME_RECEIVED).stream()
                .collect(Collectors.groupingBy(Message::url, Collectors.mapping(Message::text, Collectors.joining())));
        return Stream.concat(
                        messages(Kind.RESPONSE).stream(),
                        sockets.entrySet().stream()
                                .map(socket -> new Message(Kind.FRAME_RECEIVED, socket.getKey(), socket.getValue())))
                .filter(message -> message.text().contains(text))
                .toList();
    }

    private void listen(Page page) {
        page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> keep(Kind.FRAME_RECEIVED, socket.url(), text(frame)));
            socket.onFrameSent(frame -> keep(Kind.FRAME_SENT, socket.url(), text(frame)));
        });
    }

    private void keepResponse(Request request) {
        Response response = request.existingResponse();
        if (response == null || hasNoBody(response.status()) || "font".equals(request.resourceType())) {
            return;
        }
        try {
            keep(Kind.RESPONSE, request.url(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (PlaywrightException gone) {
            keep(Kind.UNREADABLE, request.url(), String.valueOf(gone.getMessage()));
        }
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || (status >= 300 && status < 400);
    }

    private void keep(Kind kind, String url, String text) {
        messages.add(new Message(kind, url, text));
    }

    private static String text(WebSocketFrame frame) {
        String text = frame.text();
        return text != null ? text : new String(frame.binary(), StandardCharsets.UTF_8);
    }
}
