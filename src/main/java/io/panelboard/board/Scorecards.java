package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives from a board's cards what both its rules and its views need. */
record Scorecards(BoardContext context, BoardState state) {

    /** Returns everybody whose card counts and is not locked, in the panel's order. */
    List<PersonId> notLocked() {
        return context.interview().seats().stream()
                .filter(seat -> seat.kind().counts() && !state.isLocked(seat.person()))
                .map(Seat::person)
                .toList();
    }

    /**
     * Returns the seats whose cards count: of those who rate, and of raters who locked before they left the panel. A card
     * that was submitted counts, whatever became of its author.
     */
    List<Seat> thatCount() {
        return Stream.concat(
                        context.interview().seats().stream(),
                        state.panel.left().stream().filter(seat -> state.isLocked(seat.person())))
                .filter(seat -> seat.kind().counts())
                .toList();
    }

    /** Returns every seat with a card, those of people who left at the end. */
    List<Seat> withCard() {
        return Stream.concat(context.interview().seats().stream(), state.panel.left().stream())
                .filter(seat -> seat.kind().hasCard())
                .toList();
    }

    /** Whether the holder of this seat left the panel. */
    boolean left(PersonId person) {
        return state.panel.released(person) != null;
    }

    /** Returns what this card needs before it can be locked (R4). */
    List<BoardView.Missing> missing(PersonId person) {
        var missing = new ArrayList<BoardView.Missing>();
        var card = state.read(person);
        if (state.asked.isEmpty()) {
            missing.add(new BoardView.Missing("at least one question that was asked", null));
        }
        for (Question question : context.revision().questions()) {
            if (state.isAskedOf(person, question.id()) && !card.scores.containsKey(question.id())) {
                missing.add(new BoardView.Missing("a score for question " + number(question.id()), question.id()));
            }
        }
        if (card.recommendation == null) {
            missing.add(new BoardView.Missing("a recommendation", null));
        }
        return missing;
    }

    /** Returns the question after the active one, or after the one that was active last. */
    Optional<QuestionId> next() {
        if (state.active != null) {
            return next(state.active.question());
        }
        return state.asked.isEmpty()
                ? firstOpen(0)
                : next(List.copyOf(state.asked).getLast());
    }

    /** Returns the first question after this one, wrapping round the whole set, that was neither asked nor skipped. */
    Optional<QuestionId> next(QuestionId after) {
        return firstOpen(order().indexOf(after) + 1);
    }

    private Optional<QuestionId> firstOpen(int start) {
        List<QuestionId> order = order();
        for (int i = 0; i < order.size(); i++) {
            QuestionId candidate = order.get((start + i) % order.size());
            if (!state.asked.contains(candidate) && !state.skipped.containsKey(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns the question's number, counted from 1 through all sections. */
    int number(QuestionId question) {
        return order().indexOf(question) + 1;
    }

    private List<QuestionId> order() {
        return context.revision().questions().stream().map(Question::id).toList();
    }
}
