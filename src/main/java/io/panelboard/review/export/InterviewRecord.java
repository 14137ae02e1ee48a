package io.panelboard.review.export;

import io.panelboard.review.Aggregate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds all content of an interview's files, in the order of the files. A missing score is a phrase or null, never 0.
 *
 * @param zone in which times are written for readers
 */
public record InterviewRecord(
        Instant writtenAt,
        String writtenBy,
        ZoneId zone,
        Candidate candidate,
        Interview interview,
        List<Panelist> panel,
        Result result,
        List<Competency> competencies,
        List<Question> questions,
        List<PanelChange> panelChanges,
        List<SealBreak> sealBreaks,
        List<Decision> decisions) {

    /**
     * Describes the candidate.
     *
     * @param role the role applied for
     */
    public record Candidate(String name, String email, String role) {}

    /**
     * Describes the interview and its question set.
     *
     * @param minutes the planned length
     * @param revealReason why the cards were revealed before all had locked, or null
     */
    public record Interview(
            String id,
            String questionSet,
            int revision,
            String role,
            String level,
            List<Level> scale,
            Instant plannedFor,
            int minutes,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String revealReason) {}

    public record Level(int value, String label) {}

    /**
     * Describes one person's scorecard as a whole.
     *
     * @param counts false for an observer's practice, and for a card that was never locked
     * @param recommendation as a phrase
     * @param adjustedRecommendation the second one given in the debrief, or null
     * @param leftThePanel whether the seat was released before the reveal
     */
    public record Panelist(
            String name,
            String seat,
            boolean counts,
            boolean locked,
            @Nullable Instant lockedAt,
            String recommendation,
            String summary,
            @Nullable String adjustedRecommendation,
            @Nullable String adjustedBecause,
            boolean leftThePanel) {}

    /**
     * Holds the weighted result (R6).
     *
     * @param panel each panelist's own
     */
    public record Result(
            int levels,
            List<Cell> panel,
            @Nullable Aggregate independent,
            @Nullable Aggregate adjusted,
            @Nullable BigDecimal difference,
            Map<String, Integer> recommendations,
            int locked,
            int toLock) {}

    /**
     * Holds one row of the matrix.
     *
     * @param name "No competency" for questions without one
     * @param asked how many questions gave evidence for it
     */
    public record Competency(
            String name,
            int asked,
            List<Cell> panel,
            @Nullable Aggregate independent,
            @Nullable Aggregate adjusted) {}

    /**
     * Holds one panelist's mean for one competency.
     *
     * @param absent why there is none, as a phrase, or null
     */
    public record Cell(
            String panelist,
            @Nullable Double independent,
            @Nullable Double adjusted,
            @Nullable String absent) {}

    /**
     * Describes one question with its scores.
     *
     * @param prompt in Markdown
     * @param state "asked", "skipped" or "not reached"
     * @param turn its place in the order in which questions were asked, or null
     * @param secondsSpent how long it was the active question
     * @param scores empty unless it was asked
     */
    public record Question(
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
    public record Score(
            String panelist,
            String seat,
            boolean counts,
            String status,
            @Nullable Integer score,
            @Nullable String adjustedStatus,
            @Nullable Integer adjusted,
            @Nullable String adjustedBecause,
            String evidence) {}

    /**
     * Describes a change of the panel during the interview (R13).
     *
     * @param what as a sentence with its reason
     */
    public record PanelChange(Instant at, String what) {}

    /** Records that somebody saw the scorecards before the reveal (R3). */
    public record SealBreak(String name, Instant at, String reason) {}

    /** Describes one decision. They are listed latest first; the first is the valid one. */
    public record Decision(int number, String outcome, String rationale, String by, Instant at) {}
}
