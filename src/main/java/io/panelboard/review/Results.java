package io.panelboard.review;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.util.function.Consumer;

/** Rebuilds the stored panel results from the boards. */
public interface Results {

    /**
     * Recomputes and stores every result.
     *
     * <p>Results without a board stay unchanged. Safe while boards change: a newer result is never replaced by an older
     * one.
     *
     * @param progress called on the caller's thread, first with nothing done and last with everything done
     * @throws NotAllowed if {@code by} is neither hiring manager nor administrator
     */
    Progress rebuildAll(Person by, Consumer<Progress> progress);

    /**
     * Reports the progress of a rebuild.
     *
     * @param done number of interviews processed
     * @param all number of all interviews
     * @param results number of processed interviews that are revealed and have a result
     */
    record Progress(int done, int all, int results) {}
}
