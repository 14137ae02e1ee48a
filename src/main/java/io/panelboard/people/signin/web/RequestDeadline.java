package io.panelboard.people.signin.web;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose request line and headers do not arrive as a whole in time. Tomcat itself limits the wait for
 * the next byte only, so that one byte now and then would hold a connection for hours. Created by Tomcat, hence public.
 */
public final class RequestDeadline extends Http11NioProtocol {

    /** Limits the time from a request's first byte to the end of its headers. */
    static final Duration TO_ARRIVE = Duration.ofSeconds(10);

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(RequestDeadline.class);

    private @Nullable ScheduledFuture<?> sweep;

    @Override
    public void start() throws Exception {
        super.start();
        sweep = getUtilityExecutor()
                .scheduleWithFixedDelay(
                        this::closeLate, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (sweep != null) {
            sweep.cancel(false);
        }
        super.stop();
    }

    private void closeLate() {
        try {
            long now = System.nanoTime();
            getEndpoint().getConnections().stream()
                    .filter(connection -> isLate(connection, now))
                    .forEach(SocketWrapperBase::close);
        } catch (RuntimeException e) {
            // Otherwise it would not run again.
            LOG.warn("Connections whose requests are late could not be closed; it is tried again", e);
        }
    }

    /**
     * Whether it waits for the rest of a request. The processor is at the connection only while nothing is done there,
     * and otherwise because an answer is on its way or will be written later.
     */
    private static boolean isLate(SocketWrapperBase<NioChannel> connection, long now) {
        if (!(connection.getCurrentProcessor() instanceof Http11Processor processor)) {
            return false;
        }
        Request request = processor.getRequest();
        long begun = request.getStartTimeNanos();
        return begun >= 0
                && now - begun > TO_ARRIVE.toNanos()
                && !processor.isAsync()
                && !request.getResponse().isCommitted();
    }
}
