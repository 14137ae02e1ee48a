package io.panelboard.people.signin.web;

import org.atmosphere.cpr.DefaultBroadcaster;

/**
 * Broadcasts each message at once. In Atmosphere's own broadcaster a message that comes while the thread that hands
 * messages out is about to end, a tenth of a second after the last one, stays until somebody broadcasts another: the
 * thread still counts as running. Made by Atmosphere by its name, hence public.
 */
public final class PromptBroadcaster extends DefaultBroadcaster {

    @Override
    protected Runnable getBroadcastHandler() {
        Runnable handler = super.getBroadcastHandler();
        return () -> {
            handler.run();
            if (!messages.isEmpty() && !isDestroyed() && dispatchThread.compareAndSet(0, 1)) {
                getBroadcasterConfig().getExecutorService().execute(getBroadcastHandler());
            }
        };
    }
}
