package io.panelboard.access;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;

/** Brings interviews into each state. */
@Lazy
final class Stage {

    /** How far an interview is, as the tables have it. */
    public enum State {
        PLANNED,
        LIVE,
        MY_CARD_LOCKED,
        ALL_LOCKED,
        REVEALED,
        FINISHED,
        DECIDED,
        CANCELLED,
        ERASED,
        /** Before the reveal, as the candidate left. */
        ENDED
    }

    private final Company company;
    private final Boards boards;
    private final BoardStore store;
    private final Interviews interviews;
    private final Candidates candidates;
    private final Erasures erasures;
    private final Reviews reviews;
    private final Map<State, List<BoardEvent>> played = new HashMap<>();

    Stage(
            Company company,
            Boards boards,
            BoardStore store,
            Interviews interviews,
            Candidates candidates,
            Erasures erasures,
            Reviews reviews) {
        this.company = company;
        this.boards = boards;
        this.store = store;
        this.interviews = interviews;
        this.candidates = candidates;
        this.erasures = erasures;
        this.reviews = reviews;
    }

    /** A new interview in this state; where a card is locked, it is the viewer's. */
    Interview at(State state, Viewer viewer) {
        Interview interview = company.plan();
        List<BoardEvent> events = switch (state) {
            case PLANNED, CANCELLED -> List.of();
            case MY_CARD_LOCKED -> viewer.isSeated() ? play(state, viewer) : played(State.LIVE);
            case ERASED, ENDED -> played(State.LIVE);
            case DECIDED -> played(State.REVEALED);
            case LIVE, ALL_LOCKED, REVEALED, FINISHED -> played(state);
        };
        if (!events.isEmpty()) {
            store.append(interview.id(), 0, events, List.of());
        }
        Person manager = company.stored(Viewer.MANAGER);
        switch (state) {
            case CANCELLED -> interviews.cancel(manager, interview.id(), "Withdrawn");
            case DECIDED -> reviews.decide(manager, interview.id(), Decision.Outcome.HIRE, "Convincing");
            case ERASED -> {
                var candidate = candidates.find(interview.candidate()).orElseThrow();
                erasures.erase(manager, candidate.id(), candidate.name());
            }
            case ENDED ->
                does(interview, Viewer.LEAD, new BoardCommand.End(EarlyEnd.CANDIDATE_WITHDREW, "Another offer"));
            default -> {}
        }
        return interview;
    }

    /** As {@link #at}, and the candidate has this viewer's own address in the database, too (R9). */
    Interview about(State state, Viewer viewer) {
        Interview interview = at(state, viewer);
        var c = candidates.find(interview.candidate()).orElseThrow();
        String address = company.stored(viewer).email();
        candidates.change(
                company.stored(Viewer.MANAGER), new Candidate(c.id(), c.name(), address, c.addedAt(), c.version()));
        return interview;
    }

    private List<BoardEvent> played(State state) {
        return played.computeIfAbsent(state, s -> play(s, Viewer.LEAD));
    }

    /** Plays it once on a board of its own; the same events then begin every other board in this state. */
    private List<BoardEvent> play(State state, Viewer viewer) {
        Interview interview = company.plan();
        does(interview, Viewer.LEAD, new BoardCommand.Activate(Company.FIRST));
        for (Viewer seated : Viewer.values()) {
            if (seated.isSeated()) {
                does(interview, seated, new BoardCommand.Rate(Company.FIRST, new Score.Rated(3)));
                does(interview, seated, new BoardCommand.Recommend(Recommendation.YES));
            }
        }
        if (state == State.MY_CARD_LOCKED) {
            does(interview, viewer, new BoardCommand.Lock());
        }
        if (state.compareTo(State.ALL_LOCKED) >= 0) {
            for (Viewer seated : Viewer.values()) {
                if (seated.isSeated()) {
                    does(interview, seated, new BoardCommand.Lock());
                }
            }
        }
        if (state.compareTo(State.REVEALED) >= 0) {
            does(interview, Viewer.LEAD, new BoardCommand.Reveal(""));
        }
        if (state == State.FINISHED) {
            does(interview, Viewer.LEAD, new BoardCommand.Finish());
        }
        return store.load(interview.id());
    }

    /** As somebody did who was an active interviewer then. */
    private void does(Interview interview, Viewer viewer, BoardCommand command) {
        Person p = company.stored(viewer);
        var then = new Person(p.id(), p.email(), p.name(), p.zone(), Set.of(Role.INTERVIEWER), true);
        boards.perform(interview.id(), then, Ids.random(), command);
    }
}
