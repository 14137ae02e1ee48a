package io.panelboard.review.ui;

import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formats in words which differences between candidates exceed the spread. */
public final class TierFormatter {

    private final Function<CandidateId, String> name;

    public TierFormatter(Function<CandidateId, String> name) {
        this.name = name;
    }

    /** Returns one or more sentences; empty if there is nothing to compare. */
    public String of(Tiers tiers) {
        var sentences = new ArrayList<String>();
        List<List<CandidateId>> groups = tiers.tiers();
        if (groups.size() > 1) {
            sentences.add("Told apart: "
                    + groups.stream().map(this::names).collect(Collectors.joining("; then "))
                    + ". The ranges of these groups do not touch; inside a group there is no order.");
        } else if (!groups.isEmpty() && groups.getFirst().size() > 1) {
            sentences.add("Not told apart: %s. The differences are within the spread of the raters."
                    .formatted(names(groups.getFirst())));
        }
        if (!tiers.oneRater().isEmpty()) {
            sentences.add("One rater only: %s. No spread is known there, so no difference is read from it."
                    .formatted(names(tiers.oneRater())));
        }
        if (!tiers.noScore().isEmpty()) {
            sentences.add("No score: %s.".formatted(names(tiers.noScore())));
        }
        return String.join(" ", sentences);
    }

    private String names(List<CandidateId> candidates) {
        List<String> names = candidates.stream().map(name).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
