package io.panelboard.board;

import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.Revision;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a board needs beside its events: the interview, the revision it pins (R8), and the people's names. The
 * seats are those of the interview until the board's own events change them.
 *
 * @param candidate the candidate's name
 * @param people everyone with a seat, and who had one
 */
public record BoardContext(Interview interview, Revision revision, String candidate, Map<PersonId, Person> people) {

    public BoardContext {
        people = Map.copyOf(people);
    }

    /** Returns the context with the seats that these changes lead to (R13). */
    BoardContext after(List<BoardEvent.SeatChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        var seats = new ArrayList<>(interview.seats());
        for (BoardEvent.SeatChange change : changes) {
            switch (change) {
                case BoardEvent.LeadHandedOver e -> {
                    seats.replaceAll(seat -> seat.person().equals(e.from()) ? become(seat, Seat.Kind.PANELIST) : seat);
                    seats.replaceAll(seat -> seat.person().equals(e.to()) ? become(seat, Seat.Kind.LEAD) : seat);
                }
                case BoardEvent.SeatReleased e ->
                    seats.removeIf(seat -> seat.person().equals(e.seat().person()));
                case BoardEvent.SeatAdded e -> {
                    seats.removeIf(seat -> seat.person().equals(e.seat().person()));
                    seats.add(e.seat());
                }
            }
        }
        return new BoardContext(interview.seated(seats), revision, candidate, people);
    }

    /** Changes the kind of a seat; a moderator stays one, because there is no scorecard to begin in the middle. */
    private static Seat become(Seat seat, Seat.Kind kind) {
        return seat.kind().counts() ? new Seat(seat.person(), kind, seat.focus()) : seat;
    }

    /**
     * Returns what the page of a viewer is made from.
     *
     * @param viewer null for nobody
     */
    public BoardView.Plan plan(@Nullable PersonId viewer) {
        Seat seat = viewer == null ? null : interview.seat(viewer).orElse(null);
        return new BoardView.Plan(
                interview.candidate(),
                candidate,
                interview.revision(),
                interview.slot(),
                interview.isCancelled(),
                seat != null,
                seat != null && seat.kind().hasCard(),
                seat == null ? Set.of() : seat.focus());
    }

    /** @throws RuleViolation if the question is not of the pinned revision */
    Question known(QuestionId id) {
        return revision.question(id).orElseThrow(() -> new RuleViolation(BoardViolation.QUESTION_UNKNOWN));
    }

    /** @throws RuleViolation if the rating scale has no such level */
    void requireLevel(Score score) {
        if (score instanceof Score.Rated(int level) && !revision.scale().has(level)) {
            throw new RuleViolation(
                    BoardViolation.LEVEL_OUT_OF_RANGE, revision.scale().max());
        }
    }

    /** Returns the person's name as others see it; namesakes on one panel have their addresses behind it. */
    public String nameOf(PersonId id) {
        return Person.nameAmong(people.get(id), people.values());
    }
}
