package io.panelboard.review.internal;

import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Results;
import io.panelboard.review.ReviewViolation;
import io.panelboard.shared.NotAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Makes all panel results again. */
@Service
class PanelResultRebuild implements Results {

    private final Interviews interviews;
    private final PanelResultKeeper keeper;
    private final RatingsCache cache;

    PanelResultRebuild(Interviews interviews, PanelResultKeeper keeper, RatingsCache cache) {
        this.interviews = interviews;
        this.keeper = keeper;
        this.cache = cache;
    }

    @Override
    public Progress rebuildAll(Person by, Consumer<Progress> progress) {
        if (!by.has(Role.HIRING_MANAGER) && !by.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed(ReviewViolation.REBUILD_NOT_ALLOWED);
        }
        return rebuildAll(progress);
    }

    /** On behalf of whoever started the application. */
    Progress rebuildAll(Consumer<Progress> progress) {
        List<InterviewId> all = interviews.ids();
        var now = new Progress(0, all.size(), 0);
        progress.accept(now);
        for (InterviewId id : all) {
            int results = keeper.rebuild(id).isPresent() ? 1 : 0;
            now = new Progress(now.done() + 1, all.size(), now.results() + results);
            progress.accept(now);
        }
        // A result of the same state of its board may have come out differently.
        cache.clear();
        return now;
    }
}
