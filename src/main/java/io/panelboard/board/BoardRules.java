package io.panelboard.board;

import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.ui.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the rules of a fair board whether a command is allowed in the present state, and which events it leads to.
 * Rights are checked by {@link BoardRights}.
 */
final class BoardRules {

    private static final int REASON = 500;

    private final BoardContext context;
    private final BoardState state;
    private final Person by;
    private final String commandId;
    private final Instant now;
    private final Scorecards cards;

    BoardRules(BoardContext context, BoardState state, Person by, String commandId, Instant now) {
        this.context = context;
        this.state = state;
        this.by = by;
        this.commandId = commandId;
        this.now = now;
        this.cards = new Scorecards(context, state);
    }

    List<BoardEvent> decide(BoardCommand command) {
        new BoardRights(context.interview(), by).require(command);
        if (context.interview().cancelled() != null) {
            throw new RuleViolation(BoardViolation.INTERVIEW_CANCELLED);
        }
        if (state.erased) {
            throw new RuleViolation(BoardViolation.CANDIDATE_ERASED);
        }
        if (state.finished != null) {
            throw new RuleViolation(BoardViolation.INTERVIEW_FINISHED);
        }
        if (state.ended != null) {
            throw new RuleViolation(
                    BoardViolation.INTERVIEW_ENDED, state.ended.as().label());
        }
        List<BoardEvent> events = events(command);
        requireRoom(command, events);
        return events;
    }

    private List<BoardEvent> events(BoardCommand command) {
        return switch (command) {
            case BoardCommand.Activate c -> activate(c);
            case BoardCommand.Skip c -> skip(c);
            case BoardCommand.Rate c -> rate(c);
            case BoardCommand.Note c -> note(c);
            case BoardCommand.Recommend c -> recommend(c);
            case BoardCommand.Summarise c -> summarise(c);
            case BoardCommand.Lock c -> lock();
            case BoardCommand.Reveal c -> reveal(c);
            case BoardCommand.BreakSeal c -> breakSeal(c);
            case BoardCommand.Remind c -> remind();
            case BoardCommand.Adjust c -> debrief().adjust(c);
            case BoardCommand.AdjustRecommendation c -> debrief().adjustRecommendation(c);
            case BoardCommand.Discuss c -> debrief().discuss(c);
            case BoardCommand.Finish c -> debrief().finish();
            case BoardCommand.TakeBack c -> steering().takeBack();
            case BoardCommand.HandOver c -> steering().handOver(c);
            case BoardCommand.ReleaseSeat c -> steering().release(c);
            case BoardCommand.AddPanelist c -> steering().add(c);
            case BoardCommand.End c -> steering().end(c);
        };
    }

    private DebriefRules debrief() {
        return new DebriefRules(context, state, by.id(), stamp(1));
    }

    private SteeringRules steering() {
        return new SteeringRules(context, state, stamp(1));
    }

    private List<BoardEvent> activate(BoardCommand.Activate c) {
        requireBeforeReveal();
        context.known(c.question());
        if (state.active != null && state.active.question().equals(c.question())) {
            return List.of();
        }
        return List.of(new BoardEvent.Activated(stamp(1), c.question()));
    }

    /** Skips a question; if the panel is on it, the next question is activated too. */
    private List<BoardEvent> skip(BoardCommand.Skip c) {
        requireBeforeReveal();
        context.known(c.question());
        String reason = reason(c.reason(), "A reason for skipping");
        var events = new ArrayList<BoardEvent>();
        events.add(new BoardEvent.Skipped(stamp(1), c.question(), reason));
        if (state.active != null && state.active.question().equals(c.question())) {
            cards.next(c.question()).ifPresent(next -> events.add(new BoardEvent.Activated(stamp(2), next)));
        }
        return events;
    }

    /**
     * Stores an event even if nothing changes, here and for the rest of a card: the page resends it if the answer is
     * lost, and the resent command must not undo what another page of the person has entered since.
     */
    private List<BoardEvent> rate(BoardCommand.Rate c) {
        requireOpenCard();
        Question question = context.known(c.question());
        if (state.skipped.containsKey(c.question())) {
            throw new RuleViolation(BoardViolation.QUESTION_SKIPPED, cards.number(c.question()));
        }
        if (!state.asked.contains(c.question())) {
            throw new RuleViolation(BoardViolation.QUESTION_NOT_ASKED, cards.number(c.question()));
        }
        if (!state.isAskedOf(by.id(), c.question())) {
            throw new RuleViolation(BoardViolation.ASKED_BEFORE_JOINING, cards.number(c.question()));
        }
        if (c.score() != null) {
            context.requireLevel(c.score());
        }
        return List.of(new BoardEvent.Rated(stamp(1), question.id(), c.score()));
    }

    /** Accepts evidence for any question: candidates answer one while asked another. */
    private List<BoardEvent> note(BoardCommand.Note c) {
        requireOpenCard();
        requireItsTime();
        context.known(c.question());
        requireAtMost(c.evidence(), "Evidence");
        return List.of(new BoardEvent.Noted(
                stamp(1),
                c.question(),
                c.evidence(),
                earlier(state.read(by.id()).notes.get(c.question()))));
    }

    private List<BoardEvent> recommend(BoardCommand.Recommend c) {
        requireOpenCard();
        requireItsTime();
        return List.of(new BoardEvent.Recommended(stamp(1), c.recommendation()));
    }

    private List<BoardEvent> summarise(BoardCommand.Summarise c) {
        requireOpenCard();
        requireItsTime();
        requireAtMost(c.summary(), "A summary");
        return List.of(new BoardEvent.Summarised(stamp(1), c.summary(), earlier(state.read(by.id()).summarised)));
    }

    private List<BoardEvent> lock() {
        if (state.isLocked(by.id())) {
            return List.of();
        }
        requireOpenCard();
        List<String> missing =
                cards.missing(by.id()).stream().map(BoardView.Missing::phrase).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(BoardViolation.SCORECARD_INCOMPLETE, Texts.joined(missing));
        }
        return List.of(new BoardEvent.Locked(stamp(1)));
    }

    private List<BoardEvent> reveal(BoardCommand.Reveal c) {
        if (state.revealed != null) {
            return List.of();
        }
        if (state.asked.isEmpty()) {
            throw new RuleViolation(BoardViolation.NOTHING_TO_REVEAL);
        }
        if (cards.thatCount().isEmpty()) {
            throw new RuleViolation(BoardViolation.NO_ONE_RATES);
        }
        List<PersonId> waiting = cards.notLocked();
        if (waiting.isEmpty()) {
            return List.of(new BoardEvent.Revealed(stamp(1), ""));
        }
        if (c.reason().isBlank()) {
            String names = waiting.stream().map(context::nameOf).collect(Collectors.joining(", "));
            throw new RuleViolation("reason", BoardViolation.NOT_ALL_LOCKED, names);
        }
        return List.of(new BoardEvent.Revealed(stamp(1), reason(c.reason(), "A reason")));
    }

    private List<BoardEvent> breakSeal(BoardCommand.BreakSeal c) {
        requireBeforeReveal();
        if (state.hasBrokenTheSeal(by.id())) {
            return List.of();
        }
        return List.of(new BoardEvent.SealBroken(stamp(1), reason(c.reason(), "A reason for breaking the seal")));
    }

    private List<BoardEvent> remind() {
        requireBeforeReveal();
        if (state.asked.isEmpty()) {
            throw new RuleViolation(BoardViolation.NOTHING_TO_LOCK);
        }
        List<PersonId> waiting = cards.notLocked();
        if (waiting.isEmpty()) {
            throw new RuleViolation(BoardViolation.ALL_LOCKED);
        }
        return List.of(new BoardEvent.Reminded(stamp(1), waiting));
    }

    /**
     * Requires space in the person's {@link DocumentQuota}. Commands that end something are exempt: each happens once.
     */
    private void requireRoom(BoardCommand command, List<BoardEvent> events) {
        switch (command) {
            case BoardCommand.Lock _,
                    BoardCommand.Reveal _,
                    BoardCommand.BreakSeal _,
                    BoardCommand.Finish _,
                    BoardCommand.End _ -> {}
            default -> {
                int grows = events.stream()
                        .mapToInt(event -> DocumentQuota.of(event)
                                - state.replacedBy(event).map(DocumentQuota::of).orElse(0))
                        .sum();
                if (grows > 0 && state.room.getOrDefault(by.id(), 0) + grows > DocumentQuota.PER_PERSON) {
                    throw new RuleViolation(BoardViolation.PERSON_QUOTA_EXCEEDED, DocumentQuota.PER_PERSON / 1_000);
                }
            }
        }
    }

    private BoardEvent.Stamp stamp(int step) {
        return new BoardEvent.Stamp(state.seq + step, now, by.id(), commandId);
    }

    private void requireBeforeReveal() {
        if (state.revealed != null) {
            throw new RuleViolation(BoardViolation.REVEALED_ALREADY);
        }
    }

    private void requireOpenCard() {
        if (state.isLocked(by.id())) {
            throw new RuleViolation(BoardViolation.SCORECARD_LOCKED);
        }
        if (state.revealed != null) {
            throw new RuleViolation(BoardViolation.SCORES_REVEALED);
        }
    }

    /**
     * Refuses what would be a board's first entry outside its time, because the entry fixes the plan (R8). Only who begins
     * with the first question is asked, and may.
     */
    private void requireItsTime() {
        Interview interview = context.interview();
        if (state.seq == 0 && !interview.isItsTime(now)) {
            throw new RuleViolation(
                    BoardViolation.NOT_ITS_TIME, Times.range(interview.startsAt(), interview.endsAt(), by.zone()));
        }
    }

    static String reason(String reason, String label) {
        return Texts.required("reason", label, reason, REASON);
    }

    private static List<String> earlier(BoardEvent.@Nullable Text before) {
        return before == null ? List.of() : before.remembered();
    }

    private static void requireAtMost(String text, String label) {
        Texts.asTyped("text", label, text, BoardCommand.LONGEST_TEXT);
    }
}
