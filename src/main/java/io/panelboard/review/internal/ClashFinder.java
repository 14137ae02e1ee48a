package io.panelboard.review.internal;

import io.panelboard.people.PersonId;
import java.util.ArrayList;
import java.util.List;

/** Finds pairs of interviews that overlap and need the same candidate or panelist. */
final class ClashFinder {

    private ClashFinder() {}

    /**
     * Describes a pair.
     *
     * @param later the one that begins later
     */
    record Pair(IndexLine earlier, IndexLine later, List<PersonId> people, boolean ofCandidate) {}

    /** @param byStart the earliest start first */
    static List<Pair> of(List<IndexLine> byStart, int limit) {
        var found = new ArrayList<Pair>();
        var open = new ArrayList<IndexLine>();
        for (IndexLine line : byStart) {
            open.removeIf(earlier -> !earlier.endsAt().isAfter(line.startsAt()));
            for (IndexLine earlier : open) {
                List<PersonId> both =
                        earlier.panel().stream().filter(line.panel()::contains).toList();
                boolean candidate =
                        earlier.candidate().id().equals(line.candidate().id());
                if (!both.isEmpty() || candidate) {
                    found.add(new Pair(earlier, line, both, candidate));
                }
                if (found.size() == limit) {
                    return found;
                }
            }
            open.add(line);
        }
        return found;
    }
}
