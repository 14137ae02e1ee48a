package io.panelboard.review.internal;

import io.panelboard.board.Board;
import io.panelboard.board.BoardClosure;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.Review;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.Reviews;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reviews revealed boards and records decisions. */
@Service
class ReviewService implements Reviews, BoardClosure {

    private static final int RATIONALE = 4_000;

    private final Boards boards;
    private final DecisionStore decisions;
    private final DecisionEntries entries;
    private final InterviewJobs jobs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewService(
            Boards boards,
            DecisionStore decisions,
            DecisionEntries entries,
            InterviewJobs jobs,
            Clock clock,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.decisions = decisions;
        this.entries = entries;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Review review(InterviewId id, Person viewer) {
        BoardContext setting = authorised(id, viewer);
        Optional<Board.Revealed> revealed = boards.revealed(id);
        if (revealed.isPresent()) {
            return Review.Open.of(setting, revealed.get(), entries.of(id));
        }
        BoardView view = boards.view(id, viewer);
        return new Review.Sealed(
                setting,
                view.head(),
                view.panel(),
                view.sealBreaks(),
                view.copies(),
                view.panelChanges(),
                view.steering());
    }

    @Override
    public Decision decide(Person by, InterviewId id, Decision.@Nullable Outcome outcome, String rationale) {
        BoardContext setting = authorised(id, by);
        if (boards.progress(id).ending() != null) {
            throw new RuleViolation(ReviewViolation.NOTHING_TO_DECIDE);
        }
        if (boards.revealed(id).isEmpty()) {
            throw new RuleViolation(ReviewViolation.DECISION_BEFORE_REVEAL);
        }
        if (outcome == null) {
            throw new RuleViolation("outcome", ReviewViolation.OUTCOME_MISSING);
        }
        String why = Texts.required("rationale", "A rationale", rationale, RATIONALE);
        var decision = decisions.append(
                id,
                jobs.title(setting.interview()),
                outcome,
                why,
                by.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        events.publishEvent(new InterviewIndex.Decided(id));
        // The rationale may speak of the candidate, who can be erased (R12); the audit trail erases no actions.
        events.publishEvent(new AuditRequested(
                "decision " + decision.id().value(),
                by.id().value(),
                "recorded the decision \"%s\"".formatted(outcome.label()),
                "interview " + id.value(),
                null));
        return decision;
    }

    @Override
    public Optional<Decision> decision(InterviewId id, Person viewer) {
        authorised(id, viewer);
        return decisions.of(id).stream().findFirst();
    }

    @Override
    public void remind(Person by, InterviewId id) {
        authorised(id, by);
        boards.perform(id, by, Ids.random(), new BoardCommand.Remind());
    }

    @Override
    public boolean isDecided(InterviewId id) {
        return !decisions.of(id).isEmpty();
    }

    private BoardContext authorised(InterviewId id, Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "review interviews");
        boards.inJob(id, viewer).require(Role.HIRING_MANAGER, "review interviews of this job");
        return boards.setting(id, viewer);
    }
}
