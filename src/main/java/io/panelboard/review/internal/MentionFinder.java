package io.panelboard.review.internal;

import io.panelboard.board.Board;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.NameSearch;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads one interview after the other for texts that name a candidate. Each is read as the viewer sees it, so a sealed
 * text is not even searched: a candidate can be given any name, and whether it was found would tell what is written
 * (R2).
 */
@Component
class MentionFinder implements CandidateMentions {

    private static final Logger LOG = LoggerFactory.getLogger(MentionFinder.class);

    /** Limits the interviews that one search reads, the newest first. */
    static final int MOST_READ = 50_000;

    private static final Duration LOOK_UP = Duration.ofMillis(500);

    private final Semaphore turn = new Semaphore(1, true);
    private final int mostRead;
    private final InterviewIndex index;
    private final Interviews interviews;
    private final Boards boards;
    private final DecisionStore decisions;
    private final QuestionMentions questions;
    private final Jobs jobs;

    @Autowired
    MentionFinder(
            InterviewIndex index,
            Interviews interviews,
            Boards boards,
            DecisionStore decisions,
            QuestionMentions questions,
            Jobs jobs) {
        this(index, interviews, boards, decisions, questions, jobs, MOST_READ);
    }

    /** @param mostRead how many interviews are searched at most */
    MentionFinder(
            InterviewIndex index,
            Interviews interviews,
            Boards boards,
            DecisionStore decisions,
            QuestionMentions questions,
            Jobs jobs,
            int mostRead) {
        this.mostRead = mostRead;
        this.index = index;
        this.interviews = interviews;
        this.boards = boards;
        this.decisions = decisions;
        this.questions = questions;
        this.jobs = jobs;
    }

    @Override
    public Found of(Person viewer, Candidate candidate, BooleanSupplier stopped) {
        viewer.require(Role.HIRING_MANAGER, "erase candidates");
        if (candidate.is(viewer)) {
            throw new NotAllowed(BoardViolation.OWN_INTERVIEW);
        }
        if (!isMyTurn(stopped)) {
            return Found.NOTHING;
        }
        try {
            return search(viewer, candidate, stopped);
        } finally {
            turn.release();
        }
    }

    /** Waits until no other search runs; false if nobody waits for this one any more. */
    private boolean isMyTurn(BooleanSupplier stopped) {
        try {
            while (!stopped.getAsBoolean()) {
                if (turn.tryAcquire(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Found search(Person viewer, Candidate candidate, BooleanSupplier stopped) {
        var search = NameSearch.of(candidate.name(), candidate.email());
        var places = new ArrayList<>(questions.of(viewer, search));
        // Interviews for other jobs are not the viewer's, and not even counted.
        Set<JobId> mine = jobs.of(viewer).stream().map(Job::id).collect(Collectors.toSet());
        List<IndexLine> others = index.lines().stream()
                .filter(line ->
                        mine.contains(line.job()) && !line.candidate().id().equals(candidate.id()))
                .toList();
        int sealed = 0;
        int failed = 0;
        for (IndexLine line : others.subList(0, Math.min(others.size(), mostRead))) {
            if (stopped.getAsBoolean()) {
                return Found.NOTHING;
            }
            var texts = new MentionTexts(search);
            try {
                sealed += isSealed(line, viewer, texts) ? 1 : 0;
            } catch (DataAccessException e) {
                // With the database away every further one would fail as well, and each after a wait.
                throw e;
            } catch (RuntimeException e) {
                if (failed++ == 0) {
                    LOG.warn(
                            "Interview {}, and maybe others, could not be searched for a name",
                            line.id().value(),
                            e);
                }
            }
            if (!texts.found().isEmpty()) {
                places.add(place(line, viewer, texts.found()));
            }
        }
        List<Place> shown = places.subList(0, Math.min(places.size(), Found.MOST));
        return new Found(shown, places.size() - shown.size(), sealed, failed, Math.max(0, others.size() - mostRead));
    }

    /** Searches an interview; returns whether there are cards that the viewer may not read. */
    private boolean isSealed(IndexLine line, Person viewer, MentionTexts texts) {
        boolean planned = line.phase() == BoardView.Phase.PLANNED;
        if (line.candidate().is(viewer)) {
            return !planned || interviews.hasBegun(line.id());
        }
        if (line.cancelled()) {
            interviews
                    .find(line.id())
                    .map(Interview::cancelled)
                    .ifPresent(cancelled -> texts.search("the reason of its cancellation", cancelled.reason()));
        }
        if (planned) {
            // Cards can hold evidence before the first question is asked.
            return interviews.hasBegun(line.id());
        }
        // None is kept open in memory for this.
        Optional<Board.Revealed> revealed = boards.revealed(line.id());
        BoardView board = revealed.map(Board.Revealed::view).orElseGet(() -> boards.glance(line.id(), viewer));
        texts.search(board);
        if (revealed.isPresent()) {
            decisions
                    .of(line.id())
                    .forEach(decision -> texts.search("the rationale of a decision", decision.rationale()));
        }
        return board.debrief() == null;
    }

    private static Place place(IndexLine line, Person viewer, Set<String> texts) {
        String id = line.phase() == BoardView.Phase.PLANNED
                ? Routes.of(Routes.CANDIDATES, line.candidate().id().value())
                : Routes.of(Routes.REVIEW, line.id().value());
        return new Place(
                "Interview of %s on %s".formatted(line.candidate().name(), Times.date(line.startsAt(), viewer.zone())),
                List.copyOf(texts),
                id);
    }

    /** Collects which texts of one interview name the candidate. */
    private static final class MentionTexts {

        private final NameSearch search;
        private final Set<String> found = new LinkedHashSet<>();

        MentionTexts(NameSearch search) {
            this.search = search;
        }

        Set<String> found() {
            return found;
        }

        void search(String what, @Nullable String text) {
            if (text != null && search.isIn(text)) {
                found.add(what);
            }
        }

        void search(BoardView board) {
            board.rail()
                    .forEach(item -> search("why question %d was skipped".formatted(item.number()), item.skipReason()));
            search("why the scorecards were revealed early", board.head().revealReason());
            if (board.head().ending() != null) {
                search("why the interview ended early", board.head().ending().reason());
            }
            board.sealBreaks().forEach(seal -> search("why " + seal.name() + " broke the seal", seal.reason()));
            board.panelChanges().forEach(change -> search("why the panel changed", change.reason()));
            board.card().answers().values().forEach(answer -> search("your own evidence", answer.evidence()));
            search("your own summary", board.card().summary());
            if (board.debrief() != null) {
                search(board.debrief());
            }
        }

        private void search(BoardView.Debrief debrief) {
            debrief.questions()
                    .forEach(question -> question.marks().forEach(mark -> {
                        search("evidence by " + mark.name(), mark.evidence());
                        search("why " + mark.name() + " adjusted a score", mark.adjustedBecause());
                    }));
            debrief.verdicts().forEach(verdict -> {
                search("the summary by " + verdict.name(), verdict.summary());
                search("why " + verdict.name() + " adjusted the recommendation", verdict.adjustedBecause());
            });
        }
    }
}
