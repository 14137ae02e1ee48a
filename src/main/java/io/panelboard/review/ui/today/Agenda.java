package io.panelboard.review.ui.today;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Seat;
import io.panelboard.review.InterviewState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups one person's interviews by what they require of this person now. */
final class Agenda {

    /** Sets how long before the planned start an interview moves to "Now". */
    static final Duration SOON = Duration.ofMinutes(15);

    /**
     * Sets how long after its planned end an unfinished interview is considered running, because interviews overrun.
     */
    static final Duration OVERRUN = Duration.ofHours(12);

    /** Sets how long interviews stay listed after their end. */
    static final Duration LISTED = Duration.ofDays(30);

    private Agenda() {}

    /** Defines the groups, in display order. */
    enum Group {
        NOW("Now"),
        WAITING("Waiting for my lock"),
        NEXT("Next"),
        EARLIER("Earlier");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * Describes an interview for a person with a seat in it.
     *
     * @param reminder to lock the scorecard, or null
     * @param ending who ended the interview early, as what and why; or null
     */
    record Item(
            Interview interview,
            String candidate,
            String set,
            Seat seat,
            Boards.Status status,
            BoardView.@Nullable Reminder reminder,
            BoardView.@Nullable EarlyEnding ending) {

        InterviewState state() {
            return InterviewState.of(interview.isCancelled(), status.phase());
        }
    }

    /** Groups the items, leaving out empty groups; "Earlier" has the latest first. */
    static Map<Group, List<Item>> of(List<Item> items, Instant now) {
        var groups = new EnumMap<Group, List<Item>>(Group.class);
        for (Group group : Group.values()) {
            Comparator<Item> byStart = Comparator.comparing(i -> i.interview().startsAt());
            var members = items.stream()
                    .filter(i -> group(i, now) == group)
                    .sorted(group == Group.EARLIER ? byStart.reversed() : byStart)
                    .toList();
            if (!members.isEmpty()) {
                groups.put(group, members);
            }
        }
        return groups;
    }

    static Group group(Item item, Instant now) {
        Interview interview = item.interview();
        if (item.state() == InterviewState.CANCELLED) {
            return now.isBefore(interview.endsAt()) ? Group.NEXT : Group.EARLIER;
        }
        return switch (item.status().phase()) {
            case FINISHED, ENDED -> Group.EARLIER;
            case LIVE -> needsMyLock(item, now) ? Group.WAITING : nowOrEarlier(interview, now);
            case REVEALED -> nowOrEarlier(interview, now);
            case PLANNED -> interview.startsAt().minus(SOON).isAfter(now) ? Group.NEXT : nowOrEarlier(interview, now);
        };
    }

    /** Whether this person's scorecard is unlocked although the planned time is over or others have locked. */
    private static boolean needsMyLock(Item item, Instant now) {
        Boards.Status status = item.status();
        return status.phase() == BoardView.Phase.LIVE
                && Boolean.FALSE.equals(status.mineLocked())
                && (status.locked() > 0 || now.isAfter(item.interview().endsAt()));
    }

    private static Group nowOrEarlier(Interview interview, Instant now) {
        return now.isBefore(interview.endsAt().plus(OVERRUN)) ? Group.NOW : Group.EARLIER;
    }
}
