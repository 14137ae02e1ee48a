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

/** One person's interviews, sorted by what they ask of this person at this moment. */
final class Agenda {

    /** A board may be opened this long before the planned start. */
    static final Duration SOON = Duration.ofMinutes(15);

    /** Interviews start late and last longer: until then an unfinished one is still going on. */
    static final Duration LINGERS = Duration.ofHours(12);

    /** What is over for longer than this is no longer part of today. */
    static final Duration KEPT = Duration.ofDays(30);

    private Agenda() {}

    /** The groups in the order in which they are shown. */
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
     * An interview as the person with this seat in it sees it from outside.
     *
     * @param reminder that this person was asked to lock, or null
     */
    record Item(
            Interview interview,
            String candidate,
            String set,
            Seat seat,
            Boards.Status status,
            BoardView.@Nullable Reminder reminder) {

        InterviewState state() {
            return InterviewState.of(interview.isCancelled(), status.phase());
        }
    }

    /** The groups that hold something; earlier ones have the latest first. */
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
            case FINISHED -> Group.EARLIER;
            case LIVE -> waitsForMe(item, now) ? Group.WAITING : whileItLasts(interview, now);
            case REVEALED -> whileItLasts(interview, now);
            case PLANNED -> interview.startsAt().minus(SOON).isAfter(now) ? Group.NEXT : whileItLasts(interview, now);
        };
    }

    /** My card is open although the planned time is over, or although others have locked theirs. */
    private static boolean waitsForMe(Item item, Instant now) {
        Boards.Status status = item.status();
        return status.phase() == BoardView.Phase.LIVE
                && Boolean.FALSE.equals(status.mineLocked())
                && (status.locked() > 0 || now.isAfter(item.interview().endsAt()));
    }

    private static Group whileItLasts(Interview interview, Instant now) {
        return now.isBefore(interview.endsAt().plus(LINGERS)) ? Group.NOW : Group.EARLIER;
    }
}
