package io.panelboard.review.ui.today;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.InterviewState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what the Today page shows a person, group by group: what they have to do now and next, and for a hiring manager
 * what waits for a decision, what runs and what is planned.
 */
@Component
class TodayContents {

    /** Limits the interviews in each of a hiring manager's groups. */
    static final int MOST = 6;

    private static final Duration PLANNED_SINCE = Duration.ofDays(1);

    private final MyInterviews mine;
    private final InterviewLists lists;

    TodayContents(MyInterviews mine, InterviewLists lists) {
        this.mine = mine;
        this.lists = lists;
    }

    /**
     * Describes a group.
     *
     * @param rest what the group leaves out, or null
     */
    record Group(String title, List<Card> cards, @Nullable Rest rest) {

        boolean shows(InterviewId id) {
            return cards.stream().anyMatch(card -> card.id().equals(id));
        }
    }

    /** Describes a list that is longer than its group. */
    record Rest(int total, InterviewFilter filter) {}

    /** Describes one interview of a group. */
    sealed interface Card {

        InterviewId id();

        /** Describes it for a person with a seat. */
        record Seated(Agenda.Item item) implements Card {
            @Override
            public InterviewId id() {
                return item.interview().id();
            }
        }

        /** Describes it for a hiring manager. */
        record Managed(InterviewRow row) implements Card {
            @Override
            public InterviewId id() {
                return row.interview().id();
            }
        }
    }

    Instant now() {
        return mine.now();
    }

    /** Returns the groups that have something in them, in the order of the page. */
    List<Group> of(Person person) {
        var groups = new ArrayList<Group>();
        Agenda.of(mine.of(person), now())
                .forEach((group, items) -> groups.add(new Group(
                        group.title(),
                        items.stream().<Card>map(Card.Seated::new).toList(),
                        null)));
        if (person.has(Role.HIRING_MANAGER)) {
            managed(person, groups);
        }
        return groups;
    }

    private void managed(Person person, List<Group> groups) {
        var waiting = lists.find(person, InterviewFilter.WAITING, 0, MOST);
        add(groups, "Waiting for your decision", waiting.rows(), new Rest(waiting.total(), InterviewFilter.WAITING));
        var runs = filter(InterviewState.LIVE, null);
        var running = lists.find(person, runs, 0, MOST);
        add(groups, "Running", elsewhere(running.rows(), person), new Rest(running.total(), runs));
        var soon = filter(InterviewState.PLANNED, now().minus(PLANNED_SINCE));
        int planned = lists.find(person, soon, 0, 1).total();
        // The list begins with the latest; the next ones stand at its end.
        var next = planned == 0
                ? List.<InterviewRow>of()
                : lists.find(person, soon, Math.max(0, planned - MOST), MOST)
                        .rows()
                        .reversed();
        add(groups, "Planned", elsewhere(next, person), new Rest(planned, soon));
    }

    private static InterviewFilter filter(InterviewState state, @Nullable Instant from) {
        return new InterviewFilter("", null, state, null, null, from, null);
    }

    /** Leaves out those in which the manager has a seat: they are listed as such. */
    private static List<InterviewRow> elsewhere(List<InterviewRow> rows, Person person) {
        return rows.stream()
                .filter(row -> !person.has(Role.INTERVIEWER)
                        || row.interview().seat(person.id()).isEmpty())
                .toList();
    }

    private static void add(List<Group> groups, String title, List<InterviewRow> rows, Rest all) {
        if (!rows.isEmpty()) {
            groups.add(new Group(
                    title, rows.stream().<Card>map(Card.Managed::new).toList(), all.total() > MOST ? all : null));
        }
    }
}
