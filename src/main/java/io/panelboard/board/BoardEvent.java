package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happened on a board. The events of a board, in order, are the board. */
public sealed interface BoardEvent {

    Stamp stamp();

    /**
     * Which, when, who.
     *
     * @param seq from 1, growing; it may leave gaps where a later text took the place of an earlier one
     * @param command the id of the command that caused it, by which a repeat is recognised
     */
    record Stamp(long seq, Instant at, PersonId by, String command) {}

    record Activated(Stamp stamp, QuestionId question) implements BoardEvent {}

    record Skipped(Stamp stamp, QuestionId question, String reason) implements BoardEvent {}

    /** A panelist's score; null took it back. */
    record Rated(Stamp stamp, QuestionId question, @Nullable Score score) implements BoardEvent {}

    /**
     * A panelist's evidence for a question.
     *
     * @param earlier the ids of the commands whose text this one replaced in the log
     */
    record Noted(Stamp stamp, QuestionId question, String evidence, List<String> earlier) implements BoardEvent {
        public Noted {
            earlier = List.copyOf(earlier);
        }
    }

    record Recommended(Stamp stamp, Recommendation recommendation) implements BoardEvent {}

    /**
     * A panelist's summary.
     *
     * @param earlier as in {@link Noted}
     */
    record Summarised(Stamp stamp, String summary, List<String> earlier) implements BoardEvent {
        public Summarised {
            earlier = List.copyOf(earlier);
        }
    }

    record Locked(Stamp stamp) implements BoardEvent {}

    /**
     * Every card was shown to everybody.
     *
     * @param reason empty if everybody whose card counts had locked
     */
    record Revealed(Stamp stamp, String reason) implements BoardEvent {}

    record SealBroken(Stamp stamp, String reason) implements BoardEvent {}

    /** Those whose cards were open were asked to lock them; it takes the place of earlier reminders. */
    record Reminded(Stamp stamp, List<PersonId> people) implements BoardEvent {
        public Reminded {
            people = List.copyOf(people);
        }
    }

    record Adjusted(Stamp stamp, QuestionId question, Score score, String reason) implements BoardEvent {}

    record Finished(Stamp stamp) implements BoardEvent {}

    /** The candidate was erased: the texts of the events before this one are gone, and none comes after it. */
    record Erased(Stamp stamp) implements BoardEvent {}

    /**
     * Typing makes a text grow by many commands in a row: the later one takes the place of the earlier in the log and
     * remembers its command, so that a repeat of that is still recognised.
     *
     * @param last the last event of the board
     * @return the event to put in the place of the last one, or empty if this one has to be added
     */
    default Optional<BoardEvent> inPlaceOf(BoardEvent last) {
        if (!stamp().by().equals(last.stamp().by())) {
            return Optional.empty();
        }
        return switch (this) {
            case Noted(var stamp, var question, var text, var earlier)
            when last instanceof Noted before && before.question().equals(question) ->
                Optional.of(new Noted(stamp, question, text, remembering(before.earlier(), before.stamp())));
            case Summarised(var stamp, var text, var earlier)
            when last instanceof Summarised before ->
                Optional.of(new Summarised(stamp, text, remembering(before.earlier(), before.stamp())));
            default -> Optional.empty();
        };
    }

    /** Repeats come soon or never: the last twenty are enough. */
    private static List<String> remembering(List<String> earlier, Stamp before) {
        return Stream.concat(earlier.stream(), Stream.of(before.command()))
                .skip(Math.max(0, earlier.size() - 19))
                .toList();
    }
}
