package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accumulates how the panel changed during the interview, and which questions were asked of whom (R13). */
final class PanelHistory {

    private final List<BoardEvent.SeatChange> changes = new ArrayList<>();

    /** Holds the released seats in the order of their release, without those of people who came back. */
    private final Map<PersonId, BoardEvent.SeatReleased> released = new LinkedHashMap<>();

    /** Holds what had been asked of each person when their seat was released. */
    private final Map<PersonId, Set<QuestionId>> askedBefore = new HashMap<>();

    /** Holds for people who joined during the interview the questions that were asked before and not again since. */
    private final Map<PersonId, Set<QuestionId>> notAsked = new HashMap<>();

    PanelHistory copy() {
        var copy = new PanelHistory();
        copy.changes.addAll(changes);
        copy.released.putAll(released);
        copy.askedBefore.putAll(askedBefore);
        notAsked.forEach((person, questions) -> copy.notAsked.put(person, new HashSet<>(questions)));
        return copy;
    }

    List<BoardEvent.SeatChange> changes() {
        return changes;
    }

    BoardEvent.@Nullable SeatReleased released(PersonId person) {
        return released.get(person);
    }

    /** Returns the seats of those who left, as they held them. */
    List<Seat> left() {
        return released.values().stream().map(BoardEvent.SeatReleased::seat).toList();
    }

    /** Returns the questions that were asked before the person joined, and not again since. */
    Set<QuestionId> notAskedOf(PersonId person) {
        return notAsked.getOrDefault(person, Set.of());
    }

    /** Notes that a question is on: it is asked of everybody on the panel. */
    void asked(QuestionId question) {
        notAsked.forEach((person, questions) -> {
            if (!released.containsKey(person)) {
                questions.remove(question);
            }
        });
    }

    /**
     * @param asked the questions asked so far
     * @param active the question that is on, which is asked of a person who joins
     */
    void apply(BoardEvent.SeatChange change, Set<QuestionId> asked, @Nullable QuestionId active) {
        changes.add(change);
        switch (change) {
            case BoardEvent.LeadHandedOver _ -> {}
            case BoardEvent.SeatReleased e -> {
                PersonId person = e.seat().person();
                var ofPerson = new HashSet<>(asked);
                ofPerson.removeAll(notAskedOf(person));
                askedBefore.put(person, ofPerson);
                released.put(person, e);
            }
            case BoardEvent.SeatAdded e -> {
                // Who comes back still answers what was asked of them before they left.
                PersonId person = e.seat().person();
                var missed = new HashSet<>(asked);
                missed.removeAll(askedBefore.getOrDefault(person, Set.of()));
                missed.remove(active);
                notAsked.put(person, missed);
                released.remove(person);
            }
        }
    }
}
