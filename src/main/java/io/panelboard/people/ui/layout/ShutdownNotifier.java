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

/** Tells every open page that the server is about to restart, before the web server closes their connections. */
@Component
class ShutdownNotifier implements VaadinServiceInitListener, SmartLifecycle {

    private static final long serialVersionUID = 1;

    /** For the pages to say that they have heard; one whose laptop was closed never does. */
    private static final Duration TO_HEAR = Duration.ofSeconds(1);

    /** For the connections to wait until this begins and ends. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final transient Set<UI> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private transient volatile CountDownLatch said = new CountDownLatch(0);

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

    /** Atmosphere closes its connections as soon as the process begins to end, beside Spring and not after it. */
    private void keepConnections(VaadinServlet servlet) {
        String name = JSR356WebsocketInitializer.getAttributeName(servlet.getServletName());
        if (servlet.getServletContext().getAttribute(name) instanceof AtmosphereFramework framework) {
            framework.frameworkListener(new AtmosphereFrameworkListenerAdapter() {
                @Override
                public void onPreDestroy(AtmosphereFramework ending) {
                    await(said, AT_MOST);
                }
            });
        }
    }

    @Override
    public void start() {
        said = new CountDownLatch(1);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List<UI> open = List.copyOf(pages);
        var heard = new CountDownLatch(open.size());
        open.forEach(page -> tell(page, heard));
        await(heard, TO_HEAR);
        said.countDown();
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            var _ = latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(UI page, CountDownLatch heard) {
        try {
            var _ = page.access(() -> page.getPage()
                    .executeJs("window.panelboardServer.restarting()")
                    .then(_ -> heard.countDown(), _ -> heard.countDown()));
        } catch (UIDetachedException gone) {
            heard.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
