package io.panelboard.candidates.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;

/** Lets an open page follow candidates who are renamed or erased, so that it does not keep a name (R12). */
@NamedInterface("ui")
public final class CandidateFollower {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateFollower.class);

    private CandidateFollower() {}

    /**
     * Follows changes as long as the page is attached.
     *
     * @param shows whether the page shows this candidate; called with the page's lock
     * @param refresh shows the page anew; called with the page's lock
     */
    public static void on(Component page, CandidateWatches watches, Predicate<CandidateId> shows, Command refresh) {
        page.addAttachListener(attached -> follow(page, attached, watches, shows, refresh));
    }

    private static void follow(
            Component page,
            AttachEvent attached,
            CandidateWatches watches,
            Predicate<CandidateId> shows,
            Command refresh) {
        UI ui = attached.getUI();
        var tell = ui.<CandidateId>accessLater(
                id -> {
                    if (shows.test(id)) {
                        refresh.execute();
                    }
                },
                () -> LOG.debug("A page that showed a candidate has gone"));
        CandidateWatches.Watch watch = watches.watch(id -> Thread.startVirtualThread(() -> tell.accept(id)));
        page.addDetachListener(detached -> {
            watch.close();
            detached.unregisterListener();
        });
    }
}
