package io.panelboard.people.signin.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceEventListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes push connections that keep one message for a page at most: what changes while a message waits for the socket
 * stays in the page's components, where the newest value replaces the one before, and makes the next message. Atmosphere
 * itself queues every message. Found by the {@link java.util.ServiceLoader}, hence public.
 */
public final class ConflatingPush implements PushConnectionFactory {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ConflatingPush.class);

    @Override
    public PushConnection apply(UI page) {
        return new Connection(page);
    }

    private enum Socket {
        /** Takes a message. */
        FREE,
        /** Was given a message that was not handed on yet, as the one before it is still being written. */
        BUSY,
        /** Was given a message as in {@link #BUSY}, and the page has changed since. */
        BEHIND
    }

    /** Holds a page's connection. Pushes come under the page's lock, what Atmosphere says does not. */
    private static final class Connection extends AtmospherePushConnection {

        private static final long serialVersionUID = 1;

        private final AtomicReference<Socket> socket = new AtomicReference<>(Socket.FREE);

        Connection(UI page) {
            super(page);
        }

        @Override
        public void push(boolean async) {
            if (async && isConnected() && socket.updateAndGet(Connection::behindIfBusy) == Socket.BEHIND) {
                return;
            }
            super.push(async);
        }

        private static Socket behindIfBusy(Socket now) {
            return now == Socket.FREE ? Socket.FREE : Socket.BEHIND;
        }

        @Override
        protected void sendMessage(String message) {
            if (getResource().transport() == AtmosphereResource.TRANSPORT.WEBSOCKET) {
                socket.set(Socket.BUSY);
            }
            super.sendMessage(message);
        }

        @Override
        public void connect(AtmosphereResource resource) {
            socket.set(Socket.FREE);
            resource.addEventListener(new Listener(this));
            super.connect(resource);
        }

        /** Pushes what has changed meanwhile, on another thread: this one holds locks of Atmosphere. */
        private void handedOn() {
            if (socket.getAndSet(Socket.FREE) == Socket.BEHIND) {
                var session = getUI().getSession();
                if (session != null) {
                    session.getService().getExecutor().execute(this::pushAgain);
                }
            }
        }

        private void pushAgain() {
            try {
                // The end of any access pushes what has changed.
                var _ = getUI().access(() -> {});
            } catch (UIDetachedException gone) {
                LOG.trace("The page is gone", gone);
            }
        }
    }

    /** Reports that Atmosphere has handed a message to the socket, or has failed to. */
    private static final class Listener extends AtmosphereResourceEventListenerAdapter {

        private final Connection connection;

        Listener(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void onBroadcast(AtmosphereResourceEvent event) {
            connection.handedOn();
        }

        @Override
        public void onThrowable(AtmosphereResourceEvent event) {
            connection.handedOn();
        }
    }
}
