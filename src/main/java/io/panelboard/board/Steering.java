package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a viewer may do so that the interview goes on (R13). It only controls what the page offers; the board
 * checks each command again.
 *
 * @param takeBack the question whose activation can be taken back, or null
 * @param handOverTo who can be handed the lead; empty if the viewer may not hand it over
 * @param release whose seat can be released
 * @param add whether a panelist can be added
 * @param end whether the interview can be ended early
 */
public record Steering(
        @Nullable QuestionId takeBack, List<PersonId> handOverTo, List<PersonId> release, boolean add, boolean end) {

    static final Steering NONE = new Steering(null, List.of(), List.of(), false, false);

    static Steering of(BoardContext context, BoardState state, Person viewer) {
        var interview = context.interview();
        boolean leads = viewer.has(Role.INTERVIEWER) && interview.isLedBy(viewer.id());
        boolean manages = viewer.has(Role.HIRING_MANAGER);
        if (!(leads || manages) || state.isOver() || interview.isCancelled() || !viewer.active()) {
            return NONE;
        }
        boolean begun = state.seq > 0;
        boolean open = state.revealed == null;
        return new Steering(
                leads && open ? state.canTakeBack() : null,
                begun ? others(context, SteeringRules::mayLead) : List.of(),
                begun && open && manages ? others(context, _ -> true) : List.of(),
                begun && open && manages,
                open);
    }

    /** Returns the holders of these seats, without whoever leads. */
    private static List<PersonId> others(BoardContext context, Predicate<Seat> chosen) {
        return context.interview().seats().stream()
                .filter(seat -> !context.interview().isLedBy(seat.person()))
                .filter(chosen)
                .map(Seat::person)
                .toList();
    }

    /** Whether there is anything that the viewer may do. */
    public boolean isPossible() {
        return !equals(NONE);
    }
}
