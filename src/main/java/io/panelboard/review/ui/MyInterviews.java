package io.panelboard.review.ui;

import io.panelboard.board.BoardSetting;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.review.ui.Agenda.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what Today shows of one person's interviews. */
@Component
class MyInterviews {

    private final Interviews interviews;
    private final Candidates candidates;
    private final Boards boards;
    private final Clock clock;

    MyInterviews(Interviews interviews, Candidates candidates, Boards boards, Clock clock) {
        this.interviews = interviews;
        this.candidates = candidates;
        this.boards = boards;
        this.clock = clock;
    }

    /** The time by which {@link Agenda} sorts. */
    Instant now() {
        return clock.instant();
    }

    /** The interviews in which this person has a seat, without those long over and those of forgotten candidates. */
    List<Item> of(Person person) {
        Instant limit = now().minus(Agenda.KEPT);
        List<Interview> recent = interviews.of(person).stream()
                .filter(i -> i.endsAt().isAfter(limit))
                .toList();
        var known = candidates.byIds(recent.stream().map(Interview::candidate).collect(Collectors.toSet()));
        return recent.stream()
                .filter(i -> known.containsKey(i.candidate()))
                .flatMap(i -> item(i, person).stream())
                .toList();
    }

    private Optional<Item> item(Interview interview, Person person) {
        BoardSetting setting = boards.setting(interview.id(), person);
        Optional<Seat> seat = interview.seat(person.id());
        return seat.map(mine -> new Item(
                interview,
                setting.candidate(),
                setting.revision().title(),
                mine,
                boards.status(interview.id(), person)));
    }
}
