package io.panelboard.review.statistics;

import io.panelboard.people.PersonId;
import java.util.List;

/**
 * Holds the figures of one interviewer, in comparison with co-panelists. They do not measure who is right; they show
 * where to talk about anchors. None of these figures is about being right: they say where to talk about anchors.
 *
 * @param interviews how many locked cards there are
 * @param leniency the mean residual against co-panelists in levels, −4 to +4: for each shared question the own level
 *     less     the mean of the others' levels, averaged for each shared candidate and then over candidates. Above 0 is
 *     more     lenient than the others. A raw mean would confuse lenient interviewers with strong candidates (Saal,
 *     Downey &amp;     Lahey 1980)
 * @param exact of all pairs of an own and another's level for the same question, the share that is the same, 0 to 1
 *     (Tinsley &amp; Weiss 1975)
 * @param within1 the share that is at most one level apart, 0 to 1
 * @param use how the scale was used
 * @param secondsToLock the median time from the first question to the lock
 */
public record InterviewerFigures(
        PersonId person,
        int interviews,
        Figure leniency,
        Figure exact,
        Figure within1,
        ScaleUse use,
        int secondsToLock) {

    /**
     * Describes how a scale was used. Little spread may mean that levels are avoided (central tendency), or that
     * candidates were similar (Saal, Downey &amp; Lahey 1980).
     *
     * @param counts how often each level was given, the lowest first
     * @param notAssessed how often a question was marked so
     */
    public record ScaleUse(List<Integer> counts, int notAssessed) {

        public ScaleUse {
            counts = List.copyOf(counts);
        }

        /** Returns how many levels were given. */
        public int scores() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** Returns the share of a level among those given, 0 to 1; 0 if none was given. */
        public double share(int level) {
            return scores() == 0 ? 0 : (double) counts.get(level - 1) / scores();
        }

        /** Returns the mean level; NaN if none was given. */
        public double mean() {
            double sum = 0;
            for (int i = 0; i < counts.size(); i++) {
                sum += (i + 1.0) * counts.get(i);
            }
            return sum / scores();
        }

        /** Returns the standard deviation of the levels given (n − 1), NaN below two. */
        public double deviation() {
            double mean = mean();
            double squares = 0;
            for (int i = 0; i < counts.size(); i++) {
                squares += counts.get(i) * (i + 1 - mean) * (i + 1 - mean);
            }
            return scores() < 2 ? Double.NaN : Math.sqrt(squares / (scores() - 1));
        }
    }
}
