package io.panelboard.review.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.panelboard.review.Matrix;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds all content of an interview's files, in the order of the files. What is missing is null, or a phrase, and never
 * 0; JSON leaves it out. Figures are rounded as they are shown.
 *
 * @param version of this description; {@link #VERSION}
 * @param zone in which times are written for readers
 * @param history what the audit trail holds about the interview, the earliest first
 * @param check identifies what the record was made from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterviewRecord(
        int version,
        Instant writtenAt,
        Someone writtenBy,
        ZoneId zone,
        Candidate candidate,
        Interview interview,
        List<Decision> decisions,
        List<Panelist> panel,
        Result result,
        List<Competency> competencies,
        List<Question> questions,
        List<PanelChange> panelChanges,
        List<SealBreak> sealBreaks,
        List<Happening> history,
        String check) {

    /** Grows with each change that is more than a new member. */
    public static final int VERSION = 2;

    /** Identifies a person; namesakes have their addresses in the name. */
    public record Someone(String id, String name) {}

    /**
     * Describes the candidate.
     *
     * @param role the role applied for
     */
    public record Candidate(String id, String name, String email, String role) {}

    /**
     * Describes the interview and its question set.
     *
     * @param minutes the planned length
     * @param finishedAt when the debrief was closed, or null while it is open
     * @param revealReason why the cards were revealed before all had locked, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Interview(
            String id,
            String questionSetId,
            String questionSet,
            int revision,
            String role,
            String level,
            List<Level> scale,
            Someone plannedBy,
            Instant plannedFor,
            int minutes,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant revealedAt,
            @Nullable String revealReason,
            @Nullable Instant finishedAt) {}

    public record Level(int value, String label) {}

    /**
     * Describes one person's scorecard as a whole.
     *
     * @param focus the competencies this person was asked to assess most closely
     * @param counts false for an observer's practice, and for a card that was never locked
     * @param recommendation as a phrase
     * @param adjustedRecommendation the second one given in the debrief, or null
     * @param leftThePanel whether the seat was released before the reveal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Panelist(
            String id,
            String name,
            String seat,
            List<String> focus,
            boolean counts,
            boolean locked,
            @Nullable Instant lockedAt,
            String recommendation,
            String summary,
            @Nullable String adjustedRecommendation,
            @Nullable String adjustedBecause,
            @Nullable Instant adjustedAt,
            boolean leftThePanel) {}

    /**
     * Holds the weighted result (R6).
     *
     * @param panel each panelist's own
     * @param independent null if no score counts
     * @param adjusted null if no score is left
     * @param difference of the two means as they are shown, or null
     * @param recommendations the strongest yes first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            int levels,
            List<Cell> panel,
            @Nullable Figures independent,
            @Nullable Figures adjusted,
            @Nullable BigDecimal difference,
            Map<String, Integer> recommendations,
            int locked,
            int toLock) {}

    /**
     * Holds figures of the scores of several raters.
     *
     * @param raters how many people gave a counted score
     * @param scores how many counted scores went in
     * @param low the strictest rater's mean
     * @param high the most lenient rater's mean
     */
    public record Figures(int raters, int scores, BigDecimal mean, BigDecimal low, BigDecimal high) {}

    /**
     * Holds one row of the matrix.
     *
     * @param name "No competency" for questions without one
     * @param asked how many questions gave evidence for it
     * @param absent why there is no figure, as a phrase, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Competency(
            String name,
            int asked,
            List<Cell> panel,
            @Nullable Figures independent,
            @Nullable Figures adjusted,
            @Nullable String absent) {}

    /**
     * Holds one panelist's mean for one competency.
     *
     * @param rated how many of the questions behind the panel's figure this person rated
     * @param of how many questions are behind the panel's figure
     * @param absent why there is none, as a phrase, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String person,
            String panelist,
            @Nullable BigDecimal independent,
            @Nullable BigDecimal adjusted,
            int rated,
            int of,
            @Nullable String absent) {

        /** Returns words such as "rated 1 of 2"; empty for who rated all or none. */
        String coverage() {
            return Matrix.coverage(rated, of);
        }
    }

    /**
     * Describes one question with its scores.
     *
     * @param prompt in Markdown
     * @param state "asked", "skipped" or "not reached"
     * @param turn its place in the order in which questions were asked, or null
     * @param secondsSpent how long it was the active question
     * @param scores empty unless it was asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            String id,
            int number,
            String section,
            String title,
            String prompt,
            String competency,
            int weight,
            int plannedMinutes,
            String state,
            @Nullable String skipReason,
            @Nullable Integer turn,
            long secondsSpent,
            Map<Integer, String> anchors,
            List<Score> scores) {}

    /**
     * Describes one person's score for one question.
     *
     * @param status "scored", "not assessed", "not scored", "not asked" (before the person joined) or
     *     "no rating"
     * @param score the independent level, or null where the status says why there is none
     * @param adjustedStatus "scored" or "not assessed", or null if nothing was adjusted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Score(
            String person,
            String panelist,
            String seat,
            boolean counts,
            String status,
            @Nullable Integer score,
            @Nullable String adjustedStatus,
            @Nullable Integer adjusted,
            @Nullable String adjustedBecause,
            @Nullable Instant adjustedAt,
            String evidence) {}

    /**
     * Describes a change of the panel during the interview (R13).
     *
     * @param what as a sentence with its reason
     */
    public record PanelChange(Instant at, String what) {}

    /** Records that somebody saw the scorecards before the reveal (R3). */
    public record SealBreak(String id, String name, Instant at, String reason) {}

    /** Describes one decision. They are listed latest first; the first is the valid one. */
    public record Decision(int number, String outcome, String rationale, Someone by, Instant at) {}

    /**
     * Describes one entry of the audit trail.
     *
     * @param entry its number there
     * @param what was done, as a phrase
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happening(
            long entry,
            Instant at,
            Someone by,
            String what,
            @Nullable String reason) {}
}
