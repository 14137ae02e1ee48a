package io.panelboard.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells every open page that the server is about to restart, before the web server closes their connections. */
@Component
class Farewell implements VaadinServiceInitListener, SmartLifecycle {

    private static final long serialVersionUID = 1;

    /** For the pages to say that they have heard; one whose laptop was closed never does. */
    private static final Duration TO_HEAR = Duration.ofSeconds(1);

    private final transient Set<UI> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            pages.add(init.getUI());
            init.getUI().addDetachListener(_ -> pages.remove(init.getUI()));
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List<UI> open = List.copyOf(pages);
        var heard = new CountDownLatch(open.size());
        open.forEach(page -> tell(page, heard));
        try {
            var _ = heard.await(TO_HEAR.toMillis(), TimeUnit.MILLISECONDS);
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
