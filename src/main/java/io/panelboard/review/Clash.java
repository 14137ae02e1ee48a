package io.panelboard.review;

import java.util.List;

/**
 * Describes two interviews ahead that need the same people at the same time.
 *
 * @param row the one that begins later, which is easier to move
 * @param people names of those with a seat in both
 * @param ofCandidate whether both have the same candidate
 */
public record Clash(InterviewRow row, InterviewRow other, List<String> people, boolean ofCandidate) {
    public Clash {
        people = List.copyOf(people);
    }
}
