package io.panelboard.board;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.TimeRange;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that one viewer may see of a board at one moment: a tree of records, made only by {@link Board#viewFor}.
 * Two views with equal parts look the same, so a component that keeps the part it showed last can return at once when
 * the next one is equal.
 *
 * @param seq the sequence number of the last event that it shows
 * @param active the question everybody is asked to be on, or null before the first and after the last
 * @param copies who took a copy of the database while the board was sealed
 * @param steering what the viewer may change about the panel and the course of the interview now (R13)
 * @param panelChanges how the panel changed during the interview, the earliest first
 * @param plan what the page of this viewer is made from
 * @param debrief every card, or null as long as this viewer may not see them (R2)
 */
public record BoardView(
        InterviewId interview,
        long seq,
        Head head,
        List<RailItem> rail,
        @Nullable QuestionId active,
        List<PanelRow> panel,
        Card card,
        Powers powers,
        List<SealBreak> sealBreaks,
        List<Copy> copies,
        Steering steering,
        List<PanelChange> panelChanges,
        Plan plan,
        @Nullable Debrief debrief) {

    /**
     * Holds what a page is made from and cannot follow piece by piece: if it differs, the page is made anew.
     *
     * @param name the candidate's, which is gone once the candidate is erased
     * @param seated whether the viewer has a seat
     * @param hasCard whether the viewer has a scorecard
     * @param focus the competencies that the viewer pays special attention to
     */
    public record Plan(
            CandidateId candidate,
            String name,
            RevisionId revision,
            TimeRange slot,
            boolean cancelled,
            boolean seated,
            boolean hasCard,
            Set<String> focus) {

        /** Returns the same plan for a viewer with the seat of the other. */
        public Plan seatedLike(Plan other) {
            return new Plan(candidate, name, revision, slot, cancelled, other.seated, other.hasCard, other.focus);
        }
    }

    /** Represents the progress of an interview. */
    public enum Phase {
        PLANNED("Planned"),
        LIVE("Live"),
        REVEALED("Debrief"),
        FINISHED("Finished"),
        /** Says that it ended before the reveal: nothing is shown, and nothing will be. */
        ENDED("Ended early");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Holds what stands above the board.
     *
     * @param startedAt when the first question was asked, or null
     * @param endedAt when the board was finished or the interview ended early, or null
     * @param locked how many of those whose card counts have locked
     * @param toLock how many cards count
     * @param revealReason why the cards were revealed before all had locked, or null
     * @param revealedAt when the cards were revealed, or null
     * @param ending set if the interview ended before the reveal, else null
     */
    public record Head(
            Phase phase,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int locked,
            int toLock,
            @Nullable String revealReason,
            @Nullable Instant revealedAt,
            @Nullable EarlyEnding ending) {}

    /** Describes who ended the interview before the reveal, as what and why. */
    public record EarlyEnding(EarlyEnd as, String name, Instant at, String reason) {}

    /**
     * Describes one line of the list of questions.
     *
     * @param number counted from 1 through all sections
     * @param dots one for each person on the panel who rates and of whom it is or can be asked, in the panel's order: who
     *     has scored, never what
     * @param spent the time it was the active question, up to {@code activeSince}
     * @param turn when it was first asked, counted from 1 among the questions asked, or null if it was not
     * @param activeSince since when it has been the active question, or null
     */
    public record RailItem(
            QuestionId question,
            int number,
            String section,
            String title,
            State state,
            @Nullable String skipReason,
            List<Dot> dots,
            Duration spent,
            @Nullable Integer turn,
            @Nullable Instant activeSince,
            int minutes) {

        public enum State {
            OPEN,
            ACTIVE,
            ASKED,
            SKIPPED
        }
    }

    /** Holds whether one person has scored one question. */
    public record Dot(String name, boolean scored) {}

    /**
     * Describes one person at the board.
     *
     * @param on the number of the question that this person's page shows, or null if unknown or away
     * @param leads whether this person moves the panel
     * @param scored how many questions this person has scored or marked as not assessed
     * @param asked how many questions were asked of this person and count
     * @param remindedAt when this person was last reminded to lock, or null
     */
    public record PanelRow(
            PersonId person,
            String name,
            Seat.Kind seat,
            boolean leads,
            boolean me,
            boolean present,
            @Nullable Integer on,
            int scored,
            int asked,
            boolean locked,
            @Nullable Instant remindedAt) {}

    /**
     * Holds the viewer's own card; empty for a viewer without a seat.
     *
     * @param missing what locking still needs (R4)
     * @param reminder the reminder to lock the card, or null; null too once it is locked
     * @param notAsked the questions that were asked before the viewer joined the panel, which are not asked of them
     */
    public record Card(
            Map<QuestionId, Answer> answers,
            @Nullable Recommendation recommendation,
            String summary,
            @Nullable Instant lockedAt,
            List<Missing> missing,
            @Nullable Reminder reminder,
            Set<QuestionId> notAsked) {

        public static final Card NONE = new Card(Map.of(), null, "", null, List.of(), null, Set.of());

        /** Returns the answer for a question; an empty one if nothing was given. */
        public Answer answer(QuestionId question) {
            return answers.getOrDefault(question, Answer.EMPTY);
        }

        public boolean locked() {
            return lockedAt != null;
        }
    }

    /** Holds who reminded the viewer to lock the card, and when. */
    public record Reminder(String name, Instant at) {}

    /**
     * Describes one thing that locking still needs.
     *
     * @param phrase a short phrase such as "a score for question 4"
     * @param question the question it is about, or null if it is about the card as a whole
     */
    public record Missing(String phrase, @Nullable QuestionId question) {}

    /** Holds a score and the evidence for it, on one's own card. */
    public record Answer(@Nullable Score score, String evidence) {
        public static final Answer EMPTY = new Answer(null, "");
    }

    /**
     * Holds the viewer's present permissions. They only control what the page offers; the board checks each command
     * again.
     *
     * @param lead moves the panel: activate, next, skip
     * @param next the question that "next" would activate, or null if none is left
     * @param score changes one's own card
     * @param reveal may reveal
     * @param revealNeedsReason whether a card that counts is not locked
     */
    public record Powers(
            boolean lead,
            @Nullable QuestionId next,
            boolean score,
            boolean lock,
            boolean reveal,
            boolean revealNeedsReason,
            boolean breakSeal,
            boolean adjust,
            boolean finish) {}

    /** Records that a manager broke the seal before the reveal; everybody on the panel sees it (R3). */
    public record SealBreak(PersonId person, String name, Instant at, String reason) {}

    /**
     * Describes who took a copy of the database, and when.
     *
     * @param openers the names of those who can have used the account as well, by name
     * @param barred the names of those who get no seat for it: who took the copy, and who opened the account lately
     */
    public record Copy(String name, Instant at, List<String> openers, List<String> barred) {
        public Copy {
            openers = List.copyOf(openers);
            barred = List.copyOf(barred);
        }

        /** Returns the name, with those who can have used the account as well behind it. */
        public String who() {
            return openers.isEmpty() ? name : "%s (account opened by %s)".formatted(name, String.join(", ", openers));
        }
    }

    /**
     * Holds every card.
     *
     * @param questions those asked, the largest disagreement first
     * @param discussing the question that the Lead has led the panel to, or null
     */
    public record Debrief(
            List<DebriefQuestion> questions,
            List<Verdict> verdicts,
            @Nullable QuestionId discussing) {}

    /**
     * Describes one question in the debrief.
     *
     * @param marks one for each person who rates, and for others who gave something, in the panel's order; those who
     *     left are at the end
     * @param independent figures of the independent scores that count, or null if nobody gave a level
     * @param adjusted the same with adjusted scores in place of those they stand beside; null too if the debrief took
     *     back the only level
     * @param discuss whether the independent scores are 2 levels or more apart
     */
    public record DebriefQuestion(
            QuestionId question,
            int number,
            String title,
            String competency,
            List<Mark> marks,
            @Nullable Figures independent,
            @Nullable Figures adjusted,
            boolean discuss) {}

    /**
     * Holds what one person entered for one question.
     *
     * @param counts false for an observer's practice score, and for a card that was not locked: "no rating"
     * @param independent null if not scored or not locked
     * @param asked false if the question was asked before the person joined the panel: "not asked"
     * @param left whether the person left the panel before the reveal
     */
    public record Mark(
            PersonId person,
            String name,
            boolean me,
            boolean counts,
            @Nullable Score independent,
            String evidence,
            @Nullable Score adjusted,
            @Nullable String adjustedBecause,
            @Nullable Instant adjustedAt,
            boolean asked,
            boolean left) {}

    /**
     * Holds mean and range of some levels.
     *
     * @param n how many levels went in, at least one
     */
    public record Figures(int n, double mean, int low, int high) {

        public Figures {
            if (n < 1 || low > mean || mean > high) {
                throw new IllegalArgumentException(
                        "%d levels cannot have the mean %s within %d to %d".formatted(n, mean, low, high));
            }
        }

        /** Returns the distance between the lowest and the highest level. */
        public int spread() {
            return high - low;
        }

        /** Whether this mark is one of the outermost that count, where they differ. */
        public boolean isOutermost(Mark mark) {
            return spread() > 0
                    && mark.counts()
                    && mark.independent() instanceof Score.Rated(int level)
                    && (level == low || level == high);
        }

        /** Returns the spread of these figures, and −1 for none, so that questions without a level come last. */
        static int spreadOf(@Nullable Figures figures) {
            return figures == null ? -1 : figures.spread();
        }
    }

    /**
     * Holds one person's recommendation and summary.
     *
     * @param locked false: the card was never locked and holds no rating
     * @param adjusted the second recommendation given in the debrief, or null
     * @param left whether the person left the panel before the reveal
     */
    public record Verdict(
            PersonId person,
            String name,
            Seat.Kind seat,
            boolean locked,
            @Nullable Instant lockedAt,
            @Nullable Recommendation recommendation,
            String summary,
            @Nullable Recommendation adjusted,
            @Nullable String adjustedBecause,
            @Nullable Instant adjustedAt,
            boolean left) {}
}
