package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accumulates the events of a board. It is mutable only while it is being built; a {@link Board} never changes the one
 * it holds. It applies every event without validation, which {@link BoardRules} did before.
 */
final class BoardState {

    long seq;
    final Set<String> commands = new HashSet<>();
    final Set<QuestionId> asked = new LinkedHashSet<>();
    final Map<QuestionId, Duration> spent = new HashMap<>();
    final Map<QuestionId, String> skipped = new HashMap<>();
    final Map<PersonId, CardState> cards = new HashMap<>();
    final Map<PersonId, BoardEvent.Stamp> reminders = new HashMap<>();
    final List<BoardEvent.SealBroken> sealBreaks = new ArrayList<>();
    final List<BoardEvent.CopyTaken> copies = new ArrayList<>();
    BoardEvent.@Nullable Activated active;

    @Nullable Instant startedAt;

    BoardEvent.@Nullable Revealed revealed;

    @Nullable QuestionId discussing;

    BoardEvent.@Nullable Finished finished;
    BoardEvent.@Nullable Ended ended;

    PanelHistory panel = new PanelHistory();

    /** Holds the last activation if it can be undone. */
    @Nullable Move lastMove;

    /** Holds the question that the last event skipped while the panel was on it. */
    private @Nullable Move lastSkip;

    /**
     * Holds what an activation replaced.
     *
     * @param command of the activation, and of the skip that caused it
     * @param before the activation that was in force, or null
     * @param spent the time of its question then, or null
     * @param skipped the question that the same command skipped, or null
     * @param skipReason why the activated question had been skipped before, or null
     */
    record Move(
            String command,
            BoardEvent.@Nullable Activated before,
            @Nullable Duration spent,
            @Nullable QuestionId skipped,
            @Nullable String skipReason) {}

    boolean erased;

    /** Holds the bytes that each person takes up in the board's document, as {@link DocumentQuota} counts them. */
    final Map<PersonId, Integer> room = new HashMap<>();

    BoardState copy() {
        var copy = new BoardState();
        copy.seq = seq;
        copy.commands.addAll(commands);
        copy.asked.addAll(asked);
        copy.spent.putAll(spent);
        copy.skipped.putAll(skipped);
        cards.forEach((person, card) -> copy.cards.put(person, card.copy()));
        copy.reminders.putAll(reminders);
        copy.sealBreaks.addAll(sealBreaks);
        copy.copies.addAll(copies);
        copy.active = active;
        copy.startedAt = startedAt;
        copy.revealed = revealed;
        copy.discussing = discussing;
        copy.finished = finished;
        copy.ended = ended;
        copy.panel = panel.copy();
        copy.lastMove = lastMove;
        copy.lastSkip = lastSkip;
        copy.erased = erased;
        copy.room.putAll(room);
        return copy;
    }

    /** Returns the card for reading; an empty one if the person has entered nothing yet. */
    CardState read(PersonId person) {
        CardState card = cards.get(person);
        return card == null ? new CardState() : card;
    }

    private CardState card(PersonId person) {
        return cards.computeIfAbsent(person, p -> new CardState());
    }

    boolean isLocked(PersonId person) {
        return read(person).lockedAt != null;
    }

    /** Whether the question was asked and not skipped afterwards, so that it enters the figures. */
    boolean counts(QuestionId question) {
        return asked.contains(question) && !skipped.containsKey(question);
    }

    /** Whether the question counts and was asked while the person was on the panel, so that their card answers it. */
    boolean isAskedOf(PersonId person, QuestionId question) {
        return counts(question) && !panel.notAskedOf(person).contains(question);
    }

    /** Whether nothing is added to the board any more. */
    boolean isOver() {
        return finished != null || ended != null || erased;
    }

    /** Whether this person has seen, or can have seen, what others gave before the reveal. */
    boolean hasLookedInside(PersonId person) {
        return hasBrokenTheSeal(person) || hasTakenACopy(person);
    }

    boolean hasBrokenTheSeal(PersonId person) {
        return sealBreaks.stream().anyMatch(s -> s.stamp().by().equals(person));
    }

    boolean hasTakenACopy(PersonId person) {
        return copies.stream().anyMatch(copy -> copy.isOf(person));
    }

    /** Returns the question whose activation can be taken back: nobody has scored it, be it for practice. */
    @Nullable QuestionId canTakeBack() {
        if (lastMove == null || active == null) {
            return null;
        }
        QuestionId question = active.question();
        return cards.values().stream().anyMatch(card -> card.scores.containsKey(question)) ? null : question;
    }

    void apply(BoardEvent event) {
        var stamp = event.stamp();
        seq = stamp.seq();
        commands.add(stamp.command());
        room.merge(stamp.by(), DocumentQuota.of(event), Integer::sum);
        switch (event) {
            case BoardEvent.Activated e -> activate(e);
            case BoardEvent.Skipped e -> {
                lastMove = null;
                lastSkip = null;
                if (active != null && active.question().equals(e.question())) {
                    lastSkip = new Move(stamp.command(), active, spent.get(e.question()), e.question(), null);
                    stopTimer(stamp.at());
                }
                skipped.put(e.question(), e.reason());
            }
            case BoardEvent.Rated e -> {
                if (e.score() == null) {
                    card(stamp.by()).scores.remove(e.question());
                } else {
                    card(stamp.by()).scores.put(e.question(), e.score());
                }
            }
            case BoardEvent.Noted e -> {
                commands.addAll(e.earlier());
                replaced(card(stamp.by()).notes.put(e.question(), e));
            }
            case BoardEvent.Recommended e -> card(stamp.by()).recommendation = e.recommendation();
            case BoardEvent.Summarised e -> {
                commands.addAll(e.earlier());
                replaced(card(stamp.by()).summarised);
                card(stamp.by()).summarised = e;
            }
            case BoardEvent.Locked e -> card(stamp.by()).lockedAt = stamp.at();
            case BoardEvent.Revealed e -> {
                revealed = e;
                stopTimer(stamp.at());
            }
            case BoardEvent.SealBroken e -> sealBreaks.add(e);
            case BoardEvent.CopyTaken e -> copies.add(e);
            case BoardEvent.Reminded e -> e.people().forEach(person -> reminders.put(person, stamp));
            case BoardEvent.Adjusted e -> card(stamp.by()).adjusted.put(e.question(), e);
            case BoardEvent.RecommendationAdjusted e -> card(stamp.by()).recommendationAdjusted = e;
            case BoardEvent.Discussed e -> discussing = e.question();
            case BoardEvent.Finished e -> finished = e;
            case BoardEvent.TakenBack e -> takeBack(e.question());
            case BoardEvent.Ended e -> {
                ended = e;
                stopTimer(stamp.at());
            }
            case BoardEvent.SeatChange e -> panel.apply(e, asked, active == null ? null : active.question());
            case BoardEvent.Erased e -> {
                erased = true;
                stopTimer(stamp.at());
            }
        }
    }

    /** Returns the version of the same text in the log; empty if the event is no text or the first version. */
    Optional<BoardEvent.Text> replacedBy(BoardEvent event) {
        CardState card = read(event.stamp().by());
        return switch (event) {
            case BoardEvent.Noted e -> Optional.ofNullable(card.notes.get(e.question()));
            case BoardEvent.Summarised _ -> Optional.ofNullable(card.summarised);
            default -> Optional.empty();
        };
    }

    private void replaced(BoardEvent.@Nullable Text text) {
        if (text != null) {
            room.merge(text.stamp().by(), -DocumentQuota.of(text), Integer::sum);
        }
    }

    private void activate(BoardEvent.Activated event) {
        Instant at = event.stamp().at();
        Move skip = lastSkip;
        var before = active;
        Duration spentBefore = before == null ? null : spent.get(before.question());
        stopTimer(at);
        if (startedAt == null) {
            startedAt = at;
        }
        boolean first = asked.isEmpty();
        boolean anew = asked.add(event.question());
        String skipReason = skipped.remove(event.question());
        active = event;
        panel.asked(event.question());
        String command = event.stamp().command();
        lastSkip = null;
        if (first || !anew) {
            lastMove = null;
        } else if (skip != null && skip.command().equals(command)) {
            lastMove = new Move(command, skip.before(), skip.spent(), skip.skipped(), skipReason);
        } else {
            lastMove = new Move(command, before, spentBefore, null, skipReason);
        }
    }

    /** Undoes the last activation: its question is as if it had never been asked, and the one before goes on. */
    private void takeBack(QuestionId question) {
        Move move = lastMove;
        if (move == null) {
            return;
        }
        lastMove = null;
        asked.remove(question);
        spent.remove(question);
        if (move.skipReason() != null) {
            skipped.put(question, move.skipReason());
        }
        if (move.skipped() != null) {
            skipped.remove(move.skipped());
        }
        active = move.before();
        if (active != null) {
            QuestionId again = active.question();
            if (move.spent() == null) {
                spent.remove(again);
            } else {
                spent.put(again, move.spent());
            }
            panel.asked(again);
        }
    }

    /**
     * Adds the time since the activation. Clocks of different nodes may disagree a little, so a negative time counts as
     * 0.
     */
    private void stopTimer(Instant at) {
        if (active != null) {
            var turn = Duration.between(active.stamp().at(), at);
            spent.merge(active.question(), turn.isNegative() ? Duration.ZERO : turn, Duration::plus);
            active = null;
        }
    }
}
