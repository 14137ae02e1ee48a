package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateProgress;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports candidates' progress from the index: what is live, else the state of the interview that begins last. */
@Component
class InterviewProgress implements CandidateProgress {

    private final InterviewIndex index;
    private final Clock clock;

    InterviewProgress(InterviewIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Map<CandidateId, Progress> of(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "see how far candidates are");
        Instant now = clock.instant();
        Map<CandidateId, List<IndexLine>> rounds = index.lines(viewer).stream()
                .filter(line -> !line.cancelled())
                .collect(Collectors.groupingBy(line -> line.candidate().id()));
        var progress = new HashMap<CandidateId, Progress>();
        rounds.forEach((id, lines) -> progress.put(id, new Progress(state(lines), last(lines, now))));
        return progress;
    }

    /** @param lines the latest start first */
    private static String state(List<IndexLine> lines) {
        IndexLine telling = lines.stream()
                .filter(line -> line.state() == InterviewState.LIVE)
                .findFirst()
                .orElse(lines.getFirst());
        InterviewFilter.Decided decided = telling.decided();
        return decided == null ? telling.state().label() : decided.label();
    }

    private static @Nullable Instant last(List<IndexLine> lines, Instant now) {
        return lines.stream()
                .map(IndexLine::startsAt)
                .filter(start -> !start.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
