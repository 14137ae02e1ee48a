package io.panelboard.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards connections to a server on this machine; it can be cut, go silent, and be mended. */
final class Wire implements AutoCloseable {

    public enum State {
        WHOLE,
        /** Refuses new connections and closes existing ones. */
        CUT,
        /** Keeps connections, but forwards nothing. */
        SILENT
    }

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    Wire(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::take);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void is(State next) {
        state = next;
        if (next == State.WHOLE || next == State.CUT) {
            ends.forEach(Wire::end);
            ends.clear();
        }
    }

    private void take() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket from) {
        ends.add(from);
        if (state == State.CUT) {
            end(from);
            return;
        }
        try {
            var to = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(to);
            Thread.ofVirtual().start(() -> carry(from, to));
            Thread.ofVirtual().start(() -> carry(to, from));
        } catch (IOException e) {
            end(from);
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from;
                to) {
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (state == State.WHOLE) {
                    to.getOutputStream().write(bytes, 0, n);
                }
            }
        } catch (IOException closed) {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        ends.forEach(Wire::end);
    }
}
