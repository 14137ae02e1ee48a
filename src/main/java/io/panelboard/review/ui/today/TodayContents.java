package io.panelboard.review.ui.today;

import io.panelboard.candidates.Retention;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.InterviewState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what the Today page shows a person, group by group: what they have to do now and next, and for a hiring manager
 * what waits for a decision, what is live, late, planned or collides.
 */
@Component
class TodayContents {

    /** Limits the interviews in each of a hiring manager's groups. */
    static final int MOST = 6;

    /** Sets how long after its planned end an unfinished interview is called late. */
    private static final Duration HOURS = Duration.ofHours(2);

    /** Limits how many live interviews are looked at; there are never so many at once but for forgotten ones. */
    private static final int LIVE_READ = 30;

    private final MyInterviews mine;
    private final InterviewLists lists;
    private final Retention retention;

    TodayContents(MyInterviews mine, InterviewLists lists, Retention retention) {
        this.retention = retention;
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

        /**
         * Describes it for a hiring manager.
         *
         * @param note why it is here, or empty
         */
        record Managed(InterviewRow row, Step step, String note) implements Card {
            @Override
            public InterviewId id() {
                return row.interview().id();
            }
        }
    }

    /** Defines what a hiring manager can do next about an interview. */
    enum Step {
        DECIDE,
        REMIND,
        FOLLOW,
        MOVE
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
        Instant now = now();
        var waiting = lists.find(person, InterviewFilter.WAITING, InterviewOrder.OLDEST_FIRST, 0, MOST);
        add(
                groups,
                "Waiting for your decision",
                cards(waiting.rows(), Step.DECIDE, now),
                new Rest(waiting.total(), InterviewFilter.WAITING));
        live(person, groups, now);
        Instant today = now.atZone(person.zone())
                .toLocalDate()
                .atStartOfDay(person.zone())
                .toInstant();
        Instant tomorrow = now.atZone(person.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(person.zone())
                .toInstant();
        planned(person, groups, "Planned today", Step.FOLLOW, today, tomorrow);
        planned(person, groups, "Planned next", Step.FOLLOW, tomorrow, null);
        planned(person, groups, "Planned, but not begun", Step.MOVE, now.minus(Agenda.LISTED), today);
        clashes(person, groups);
    }

    private void live(Person person, List<Group> groups, Instant now) {
        var all = filter(InterviewState.LIVE, null, null);
        var found = lists.find(person, all, InterviewOrder.OLDEST_FIRST, 0, LIVE_READ);
        var late = found.rows().stream()
                .collect(Collectors.partitioningBy(
                        row -> row.interview().endsAt().plus(HOURS).isBefore(now)));
        add(
                groups,
                "Live now",
                cards(elsewhere(late.getOrDefault(false, List.of()), person), Step.FOLLOW, now),
                new Rest(found.total(), all));
        add(
                groups,
                "Scorecards open for hours",
                cards(late.getOrDefault(true, List.of()), Step.REMIND, now),
                new Rest(found.total(), all));
    }

    private void planned(
            Person person, List<Group> groups, String title, Step step, Instant from, @Nullable Instant until) {
        var filter = filter(InterviewState.PLANNED, from, until);
        var found = lists.find(person, filter, InterviewOrder.OLDEST_FIRST, 0, MOST);
        add(groups, title, cards(elsewhere(found.rows(), person), step, now()), new Rest(found.total(), filter));
    }

    /** Shows the interview that begins later, once, with all that it collides with. */
    private void clashes(Person person, List<Group> groups) {
        var byLater = lists.clashes(person, MOST).stream()
                .collect(Collectors.groupingBy(
                        clash -> clash.row().interview().id(), LinkedHashMap::new, Collectors.toList()));
        var cards = byLater.values().stream()
                .<Card>map(of -> new Card.Managed(
                        of.getFirst().row(),
                        Step.MOVE,
                        of.stream().map(ManagedFormatter::clash).collect(Collectors.joining(" "))))
                .toList();
        add(groups, "Conflicts", cards, null);
    }

    /** Returns how many candidates should be erased by now. */
    int due(Person person) {
        return person.has(Role.HIRING_MANAGER) ? retention.due(person, now()).size() : 0;
    }

    private static List<Card> cards(List<InterviewRow> rows, Step step, Instant now) {
        return rows.stream()
                .limit(MOST)
                .<Card>map(row -> new Card.Managed(row, step, ManagedFormatter.age(row, step, now)))
                .toList();
    }

    private static InterviewFilter filter(InterviewState state, @Nullable Instant from, @Nullable Instant until) {
        return new InterviewFilter("", null, null, state, null, null, from, until);
    }

    /** Leaves out those in which the manager has a seat: they are listed as such. */
    private static List<InterviewRow> elsewhere(List<InterviewRow> rows, Person person) {
        return rows.stream()
                .filter(row -> !person.has(Role.INTERVIEWER)
                        || row.interview().seat(person.id()).isEmpty())
                .toList();
    }

    private static void add(List<Group> groups, String title, List<Card> cards, @Nullable Rest all) {
        if (!cards.isEmpty()) {
            groups.add(new Group(title, cards, all != null && all.total() > MOST ? all : null));
        }
    }
}
