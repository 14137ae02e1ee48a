package io.panelboard.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The cable between the program and its database, which can be cut in two ways. */
public final class TcpProxy implements AutoCloseable {

    /** How the database is out of reach. */
    public enum Cut {
        NONE,
        /** Connections break and new ones are closed at once: the server is down. */
        RESET,
        /** Connections stay and nothing comes through: the network is down. */
        SILENT
    }

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private volatile Cut cut = Cut.NONE;

    /** @param target the port of the database on this machine */
    public TcpProxy(int target) {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the proxy", e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void cut(Cut next) {
        lock.lock();
        try {
            cut = next;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == Cut.RESET) {
            sockets.forEach(TcpProxy::closeQuietly);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException e) {
                // Closed; or this one connection failed, and the next may not.
            }
        }
    }

    private void connect(Socket near) {
        if (cut == Cut.RESET) {
            closeQuietly(near);
            return;
        }
        var far = new Socket();
        sockets.add(near);
        sockets.add(far);
        try {
            far.connect(target);
            Thread.ofVirtual().start(() -> pump(near, far));
            pump(far, near);
        } catch (IOException e) {
            closeQuietly(near);
        } finally {
            sockets.remove(near);
            sockets.remove(far);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try {
            int n;
            while ((n = from.getInputStream().read(buffer)) >= 0) {
                awaitSound();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // One side has gone, so the other goes as well.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    /** What was sent into the silence arrives when it ends, as TCP sends it again. */
    private void awaitSound() {
        lock.lock();
        try {
            while (cut == Cut.SILENT) {
                mended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use either way.
        }
    }

    @Override
    public void close() {
        cut(Cut.RESET);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy cannot be closed", e);
        }
    }
}
