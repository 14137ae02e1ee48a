package io.panelboard.candidates;

import java.util.function.Consumer;

/** Tells open pages which candidates were changed or erased, on whichever node, so that no page keeps a name (R12). */
public interface CandidateWatches {

    /** Calls the listener after each change, on the thread of whoever made it: it has to return at once. */
    Watch watch(Consumer<CandidateId> listener);

    /** Passes on what another node has changed. */
    void changedElsewhere(CandidateId id);

    /** Ends a watch. */
    @FunctionalInterface
    interface Watch {

        void close();
    }
}
