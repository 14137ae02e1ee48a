package io.panelboard.candidates.internal;

import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Passes changes of candidates on to open pages. Thread-safe. */
@Component
class CandidateWatchers implements CandidateWatches {

    private final Set<Consumer<CandidateId>> listeners = ConcurrentHashMap.newKeySet();

    @Override
    public Watch watch(Consumer<CandidateId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Comes after the read models, which a page that is told reads at once. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(CandidateChanged event) {
        changedElsewhere(event.id());
    }

    @Override
    public void changedElsewhere(CandidateId id) {
        listeners.forEach(listener -> listener.accept(id));
    }
}
