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
    final Map<PersonId, Card> cards = new HashMap<>();
    final Map<PersonId, BoardEvent.Stamp> reminders = new HashMap<>();
    final List<BoardEvent.SealBroken> sealBreaks = new ArrayList<>();
    BoardEvent.@Nullable Activated active;

    @Nullable Instant startedAt;

    BoardEvent.@Nullable Revealed revealed;

    @Nullable QuestionId discussing;

    BoardEvent.@Nullable Finished finished;

    boolean erased;

    /** Holds the bytes that each person takes up in the board's document, as {@link DocumentQuota} counts them. */
    final Map<PersonId, Integer> room = new HashMap<>();

    /** Holds the present state of one person's card. */
    static final class Card {
        final Map<QuestionId, Score> scores = new HashMap<>();
        final Map<QuestionId, BoardEvent.Noted> notes = new HashMap<>();
        final Map<QuestionId, BoardEvent.Adjusted> adjusted = new HashMap<>();

        @Nullable Recommendation recommendation;

        BoardEvent.@Nullable Summarised summarised;

        @Nullable Instant lockedAt;

        Card copy() {
            var copy = new Card();
            copy.scores.putAll(scores);
            copy.notes.putAll(notes);
            copy.adjusted.putAll(adjusted);
            copy.recommendation = recommendation;
            copy.summarised = summarised;
            copy.lockedAt = lockedAt;
            return copy;
        }

        String evidence(QuestionId question) {
            var note = notes.get(question);
            return note == null ? "" : note.evidence();
        }

        String summary() {
            return summarised == null ? "" : summarised.summary();
        }
    }

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
        copy.active = active;
        copy.startedAt = startedAt;
        copy.revealed = revealed;
        copy.discussing = discussing;
        copy.finished = finished;
        copy.erased = erased;
        copy.room.putAll(room);
        return copy;
    }

    /** Returns the card for reading; an empty one if the person has entered nothing yet. */
    Card read(PersonId person) {
        Card card = cards.get(person);
        return card == null ? new Card() : card;
    }

    private Card card(PersonId person) {
        return cards.computeIfAbsent(person, p -> new Card());
    }

    boolean isLocked(PersonId person) {
        return read(person).lockedAt != null;
    }

    /** Whether the question was asked and not skipped afterwards, so that a card has to answer it. */
    boolean counts(QuestionId question) {
        return asked.contains(question) && !skipped.containsKey(question);
    }

    void apply(BoardEvent event) {
        var stamp = event.stamp();
        seq = stamp.seq();
        commands.add(stamp.command());
        room.merge(stamp.by(), DocumentQuota.of(event), Integer::sum);
        switch (event) {
            case BoardEvent.Activated e -> activate(e);
            case BoardEvent.Skipped e -> {
                skipped.put(e.question(), e.reason());
                if (active != null && active.question().equals(e.question())) {
                    stopTimer(stamp.at());
                }
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
            case BoardEvent.Reminded e -> e.people().forEach(person -> reminders.put(person, stamp));
            case BoardEvent.Adjusted e -> card(stamp.by()).adjusted.put(e.question(), e);
            case BoardEvent.Discussed e -> discussing = e.question();
            case BoardEvent.Finished e -> finished = e;
            case BoardEvent.Erased e -> {
                erased = true;
                stopTimer(stamp.at());
            }
        }
    }

    /** Returns the version of the same text in the log; empty if the event is no text or the first version. */
    Optional<BoardEvent.Text> replacedBy(BoardEvent event) {
        Card card = read(event.stamp().by());
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
        stopTimer(at);
        if (startedAt == null) {
            startedAt = at;
        }
        asked.add(event.question());
        skipped.remove(event.question());
        active = event;
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
