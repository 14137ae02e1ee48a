package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereFrameworkListenerAdapter;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Notifies every open page of the imminent restart, before the web server closes the connections. */
@Component
class ShutdownNotifier implements VaadinServiceInitListener, SmartLifecycle {

    /** Limits the wait for the pages' acknowledgements; a sleeping laptop never sends one. */
    private static final Duration ACKNOWLEDGEMENT_TIMEOUT = Duration.ofSeconds(1);

    /** Limits how long connections stay open for the notification. */
    private static final Duration NOTIFICATION_TIMEOUT = Duration.ofSeconds(5);

    private final transient Set<UI> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private transient volatile CountDownLatch notified = new CountDownLatch(0);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            keepConnections(service.getServlet());
        }
        event.getSource().addUIInitListener(init -> {
            pages.add(init.getUI());
            init.getUI().addDetachListener(_ -> pages.remove(init.getUI()));
        });
    }

    /**
     * Delays Atmosphere, which closes its connections as soon as the process begins to end, concurrently with Spring.
     */
    private void keepConnections(VaadinServlet servlet) {
        String name = JSR356WebsocketInitializer.getAttributeName(servlet.getServletName());
        if (servlet.getServletContext().getAttribute(name) instanceof AtmosphereFramework framework) {
            framework.frameworkListener(new AtmosphereFrameworkListenerAdapter() {
                @Override
                public void onPreDestroy(AtmosphereFramework ending) {
                    await(notified, NOTIFICATION_TIMEOUT);
                }
            });
        }
    }

    @Override
    public void start() {
        notified = new CountDownLatch(1);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List<UI> open = List.copyOf(pages);
        var acknowledged = new CountDownLatch(open.size());
        open.forEach(page -> notifyPage(page, acknowledged));
        await(acknowledged, ACKNOWLEDGEMENT_TIMEOUT);
        notified.countDown();
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            var _ = latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void notifyPage(UI page, CountDownLatch acknowledged) {
        try {
            var _ = page.access(() -> page.getPage()
                    .executeJs("window.panelboardServer.restarting()")
                    .then(_ -> acknowledged.countDown(), _ -> acknowledged.countDown()));
        } catch (UIDetachedException gone) {
            acknowledged.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
