package io.panelboard.people.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.concurrent.CountDownLatch;

/** Stops the server while it opens a page or answers one that polls, with the session locked. */
final class HeldPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private transient volatile CountDownLatch held = new CountDownLatch(0);
    private transient volatile CountDownLatch letGo = new CountDownLatch(0);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> {
            page.getUI().addPollListener(poll -> stop());
            stop();
        });
    }

    private void stop() {
        held.countDown();
        await(letGo);
    }

    /** Stops from now on, until {@link #letGo()}. */
    void hold() {
        held = new CountDownLatch(1);
        letGo = new CountDownLatch(1);
    }

    void awaitHeld() {
        await(held);
    }

    void letGo() {
        letGo.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
