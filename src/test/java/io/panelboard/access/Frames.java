package io.panelboard.access;

import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the server pushes to a page, message by message, without the signs of life between them. */
final class Frames implements WebSocket.Listener, AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    void opened(WebSocket opened) {
        socket = opened;
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    void forget() {
        messages.clear();
    }

    /** Sends what no page would: pages only listen. */
    void send(String text) {
        if (socket != null) {
            socket.sendText(text, true).join();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            String whole = part.toString();
            part.setLength(0);
            // Atmosphere puts the length in front; its own greeting and padding hold no changes.
            if (whole.contains("\"changes\"") || whole.contains("\"execute\"")) {
                messages.add(whole);
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
