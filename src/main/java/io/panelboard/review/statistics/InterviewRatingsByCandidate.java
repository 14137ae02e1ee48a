package io.panelboard.review.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The interviews of one question set by candidate. Their order is made here, so that figures and intervals do not depend
 * on the order in which interviews were held or read.
 *
 * @param byCandidate for each candidate at least one interview
 */
public record InterviewRatingsByCandidate(List<List<InterviewRatings>> byCandidate) {

    /** Puts together what belongs to one candidate. */
    public static InterviewRatingsByCandidate of(Collection<InterviewRatings> sheets) {
        var sorted = sheets.stream()
                .sorted(Comparator.comparing(
                                (InterviewRatings s) -> s.candidate().value())
                        .thenComparing(s -> s.interview().value()))
                .toList();
        var all = new ArrayList<List<InterviewRatings>>();
        for (InterviewRatings sheet : sorted) {
            boolean another =
                    all.isEmpty() || !all.getLast().getFirst().candidate().equals(sheet.candidate());
            if (another) {
                all.add(new ArrayList<>(1));
            }
            all.getLast().add(sheet);
        }
        return new InterviewRatingsByCandidate(all);
    }

    /** How many candidates were interviewed. */
    public int candidates() {
        return byCandidate.size();
    }
}
