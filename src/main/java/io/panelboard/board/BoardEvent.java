package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.AccountChange;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Represents something that happened on a board. A board is the fold of its events in order (event sourcing). */
public sealed interface BoardEvent {

    Stamp stamp();

    /**
     * Identifies an event: its sequence number, time, author and command.
     *
     * @param seq from 1, growing; there are gaps where later versions of a text replaced earlier ones
     * @param command the id of the command that caused it (an idempotency key)
     */
    record Stamp(long seq, Instant at, PersonId by, String command) {}

    record Activated(Stamp stamp, QuestionId question) implements BoardEvent {}

    record Skipped(Stamp stamp, QuestionId question, String reason) implements BoardEvent {}

    /** Records a panelist's score; null removes it. */
    record Rated(Stamp stamp, QuestionId question, @Nullable Score score) implements BoardEvent {}

    /** Records a panelist's evidence for a question. */
    record Noted(Stamp stamp, QuestionId question, String evidence, List<String> earlier) implements Text {
        public Noted {
            earlier = List.copyOf(earlier);
        }
    }

    record Recommended(Stamp stamp, Recommendation recommendation) implements BoardEvent {}

    /** Records a panelist's summary. */
    record Summarised(Stamp stamp, String summary, List<String> earlier) implements Text {
        public Summarised {
            earlier = List.copyOf(earlier);
        }
    }

    record Locked(Stamp stamp) implements BoardEvent {}

    /**
     * Records that every card was shown to everybody.
     *
     * @param reason empty if every card that counts was locked
     */
    record Revealed(Stamp stamp, String reason) implements BoardEvent {}

    record SealBroken(Stamp stamp, String reason) implements BoardEvent {}

    /**
     * Records that somebody took a copy of the database, which holds the sealed board (R3).
     *
     * @param openers who else can have used their account, with the time since when
     */
    record CopyTaken(Stamp stamp, Map<PersonId, Instant> openers) implements BoardEvent {
        public CopyTaken {
            openers = Map.copyOf(openers);
        }

        /** Whether this person has the copy: they took it, or opened the account by which it was taken lately. */
        boolean isOf(PersonId person) {
            Instant opened = openers.get(person);
            return stamp.by().equals(person)
                    || (opened != null && opened.isAfter(stamp.at().minus(AccountChange.RECENT)));
        }
    }

    /** Records that those whose cards were open were reminded to lock them; it overrides earlier reminders. */
    record Reminded(Stamp stamp, List<PersonId> people) implements BoardEvent {
        public Reminded {
            people = List.copyOf(people);
        }
    }

    record Adjusted(Stamp stamp, QuestionId question, Score score, String reason) implements BoardEvent {}

    record RecommendationAdjusted(Stamp stamp, Recommendation recommendation, String reason) implements BoardEvent {}

    /** Records which question the panel talks about in the debrief. */
    record Discussed(Stamp stamp, QuestionId question) implements BoardEvent {}

    record Finished(Stamp stamp) implements BoardEvent {}

    /** Records that the last activation, of this question, was taken back, and with it the skip that caused it. */
    record TakenBack(Stamp stamp, QuestionId question) implements BoardEvent {}

    /** Records that the interview ended before the reveal. */
    record Ended(Stamp stamp, EarlyEnd as, String reason) implements BoardEvent {}

    /**
     * Represents a change of the panel. It says what is so from then on and not what is different, so that folding the
     * changes over seats that contain some of them already leads to the same seats.
     */
    sealed interface SeatChange extends BoardEvent {

        String reason();
    }

    record LeadHandedOver(Stamp stamp, PersonId from, PersonId to, String reason) implements SeatChange {}

    /**
     * Records that a person left the panel.
     *
     * @param seat as it was held
     */
    record SeatReleased(Stamp stamp, Seat seat, String reason) implements SeatChange {}

    record SeatAdded(Stamp stamp, Seat seat, String reason) implements SeatChange {}

    /**
     * Records that the candidate was erased: the texts of the events before this one are gone, and none comes after it.
     */
    record Erased(Stamp stamp) implements BoardEvent {}

    /** Represents a text typed on a card. The log holds only the newest version of each text. */
    sealed interface Text extends BoardEvent {

        /** Limits how many command ids a text keeps: repeats come soon or never. */
        int REMEMBERED = 100;

        /**
         * Returns the ids of the commands whose versions of the text this one replaced in the log, the newest at the
         * end.
         */
        List<String> earlier();

        /**
         * Returns the command ids that the next version has to keep, so that a repeated command is still recognised.
         */
        default List<String> remembered() {
            var known = Stream.concat(earlier().stream(), Stream.of(stamp().command()))
                    .toList();
            return known.subList(Math.max(0, known.size() - REMEMBERED), known.size());
        }
    }
}
