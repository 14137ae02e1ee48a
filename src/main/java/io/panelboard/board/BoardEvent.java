package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happened on a board. The events of a board, in order, are the board. */
public sealed interface BoardEvent {

    Stamp stamp();

    /**
     * Which, when, who.
     *
     * @param seq from 1, growing; there are gaps where later versions of a text took the place of earlier ones
     * @param command the id of the command that caused it, by which a repeat is recognised
     */
    record Stamp(long seq, Instant at, PersonId by, String command) {}

    record Activated(Stamp stamp, QuestionId question) implements BoardEvent {}

    record Skipped(Stamp stamp, QuestionId question, String reason) implements BoardEvent {}

    /** A panelist's score; null took it back. */
    record Rated(Stamp stamp, QuestionId question, @Nullable Score score) implements BoardEvent {}

    /** A panelist's evidence for a question. */
    record Noted(Stamp stamp, QuestionId question, String evidence, List<String> earlier) implements Text {
        public Noted {
            earlier = List.copyOf(earlier);
        }
    }

    record Recommended(Stamp stamp, Recommendation recommendation) implements BoardEvent {}

    /** A panelist's summary. */
    record Summarised(Stamp stamp, String summary, List<String> earlier) implements Text {
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

    /** A text that was typed on a card: of each, the log holds the newest version. */
    sealed interface Text extends BoardEvent {

        /** How many ids of commands a text remembers: repeats come soon or never. */
        int REMEMBERED = 100;

        /** The ids of the commands whose version of the text this one replaced in the log, the newest at the end. */
        List<String> earlier();

        /** What a version that takes the place of this one has to remember, so that a repeat is still recognised. */
        default List<String> remembered() {
            var known = Stream.concat(earlier().stream(), Stream.of(stamp().command()))
                    .toList();
            return known.subList(Math.max(0, known.size() - REMEMBERED), known.size());
        }
    }
}
