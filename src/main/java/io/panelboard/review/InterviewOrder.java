package io.panelboard.review;

/**
 * Orders the interviews of a list; of equal ones the latest start comes first.
 *
 * @param reversed whether it is the opposite of the direction in which people look first
 */
public record InterviewOrder(By by, boolean reversed) {

    /** Puts what has begun first, the latest first; then what lies ahead, the next first. */
    public static final InterviewOrder PAST_FIRST = new InterviewOrder(By.PAST_FIRST, false);

    public static final InterviewOrder LATEST_FIRST = new InterviewOrder(By.START, false);
    public static final InterviewOrder OLDEST_FIRST = new InterviewOrder(By.START, true);

    /** Defines what is compared, and the words for both directions; what lacks it stands at the end of both. */
    public enum By {
        PAST_FIRST("past first", "future first", true),
        CANDIDATE("candidate, A to Z", "candidate, Z to A", false),
        JOB("job, A to Z", "job, Z to A", false),
        SET("question set, A to Z", "question set, Z to A", false),
        START("time, latest first", "time, oldest first", true),
        PANEL("Lead, A to Z", "Lead, Z to A", false),
        STATE("state, planned first", "state, over first", false),
        RESULT("result, highest first", "result, lowest first", true),
        DECISION("decision, due first", "decision, due last", false);

        private final String label;
        private final String reversedLabel;
        private final boolean descending;

        By(String label, String reversedLabel, boolean descending) {
            this.label = label;
            this.reversedLabel = reversedLabel;
            this.descending = descending;
        }
    }

    /** Returns the words on screen. */
    public String label() {
        return reversed ? by.reversedLabel : by.label;
    }

    /** Whether the greatest comes first. */
    public boolean isDescending() {
        return by.descending != reversed;
    }

    /** Returns the order that a press on a column leads to: its first direction, or the opposite of the present one. */
    public InterviewOrder pressed(By column) {
        return new InterviewOrder(column, by == column && !reversed);
    }
}
