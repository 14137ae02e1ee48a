package io.panelboard.access;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A page's push channel by a socket that reads only when it is told to, and has little room for what it did not read. */
final class StalledSocket implements AutoCloseable {

    private static final int ROOM = 4_096;

    private final Socket socket = new Socket();

    /** @param path with the query, as a page opens it */
    StalledSocket(int port, String path, String cookies) {
        try {
            socket.setReceiveBufferSize(ROOM);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String handshake = """
                    GET %s HTTP/1.1
                    Host: 127.0.0.1:%d
                    Upgrade: websocket
                    Connection: Upgrade
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
                    Cookie: %s

                    """.formatted(path, port, cookies).replace("\n", "\r\n");
            socket.getOutputStream().write(handshake.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            if (!answer.toString().startsWith("HTTP/1.1 101")) {
                throw new IllegalStateException(answer.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What arrives until nothing has come for this long. */
    List<String> read(Duration silence) {
        List<String> messages = new ArrayList<>();
        try {
            socket.setSoTimeout((int) silence.toMillis());
            var in = new DataInputStream(socket.getInputStream());
            var message = new StringBuilder();
            while (true) {
                int first = in.readUnsignedByte();
                int length = in.readUnsignedByte() & 0x7f;
                if (length == 126) {
                    length = in.readUnsignedShort();
                } else if (length == 127) {
                    length = (int) in.readLong();
                }
                message.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                if ((first & 0x80) != 0) {
                    messages.add(message.toString());
                    message.setLength(0);
                }
            }
        } catch (SocketTimeoutException silent) {
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has closed the socket, which only what is sent to it finds out: a heartbeat. */
    boolean isClosed() {
        try {
            socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, 'X'});
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
