package io.panelboard.review.ui.today;

import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewLists.Seated;
import io.panelboard.review.InterviewState;
import io.panelboard.review.ui.today.Agenda.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one person's interviews for the Today page. */
@Component
class MyInterviews {

    /** Limits the listed interviews that are over. */
    static final int EARLIER = 10;

    private final InterviewLists lists;
    private final Boards boards;
    private final Clock clock;

    MyInterviews(InterviewLists lists, Boards boards, Clock clock) {
        this.lists = lists;
        this.boards = boards;
        this.clock = clock;
    }

    /** Returns the current time, by which {@link Agenda} groups. */
    Instant now() {
        return clock.instant();
    }

    /** Returns the interviews in which this person has a seat, without erased candidates and those long over. */
    List<Item> of(Person person) {
        Instant now = now();
        var byOpen = lists.seated(person, now.minus(Agenda.LISTED)).stream()
                .collect(Collectors.partitioningBy(seated -> isOpen(seated, now)));
        return Stream.concat(
                        byOpen.getOrDefault(true, List.of()).stream(),
                        byOpen.getOrDefault(false, List.of()).stream().limit(EARLIER))
                .flatMap(seated -> item(seated.interview(), person).stream())
                .toList();
    }

    private static boolean isOpen(Seated seated, Instant now) {
        return seated.state() == InterviewState.LIVE
                || seated.endsAt().plus(Agenda.OVERRUN).isAfter(now);
    }

    private Optional<Item> item(InterviewId id, Person person) {
        BoardContext setting = boards.setting(id, person);
        Interview interview = setting.interview();
        Optional<Seat> seat = interview.seat(person.id());
        Boards.Status status = boards.status(id, person);
        return seat.map(mine -> new Item(
                interview,
                setting.candidate(),
                setting.revision().title(),
                mine,
                status,
                reminder(id, person, status),
                boards.progress(id).ending()));
    }

    private BoardView.@Nullable Reminder reminder(InterviewId id, Person person, Boards.Status status) {
        return Boolean.FALSE.equals(status.mineLocked())
                ? boards.view(id, person).card().reminder()
                : null;
    }
}
