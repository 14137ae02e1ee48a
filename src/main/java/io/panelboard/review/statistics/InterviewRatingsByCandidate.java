package io.panelboard.review.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Groups the interviews of one question set by candidate, in an order by ids, so that figures and intervals do not
 * depend on the order in which interviews were held or read.
 *
 * @param byCandidate for each candidate at least one interview
 */
public record InterviewRatingsByCandidate(List<List<InterviewRatings>> byCandidate) {

    /** Groups interviews by candidate. */
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

    public int candidates() {
        return byCandidate.size();
    }
}
