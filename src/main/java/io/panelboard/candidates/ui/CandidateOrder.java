package io.panelboard.candidates.ui;

import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateProgress.Progress;
import io.panelboard.shared.Folding;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Defines the orders of the candidates' list; who lacks what is sorted by stands last. */
enum CandidateOrder {
    NAME("name"),
    EMAIL("email"),
    JOB("job"),
    STATE("state"),
    LAST_INTERVIEW("last interview, latest first"),
    ADDED("added, latest first");

    private final String label;

    CandidateOrder(String label) {
        this.label = label;
    }

    /** Returns the words on screen. */
    String label() {
        return label;
    }

    Comparator<CandidateEntry> comparator(Map<CandidateId, Progress> progress) {
        Comparator<CandidateEntry> byName =
                Comparator.comparing(listed -> listed.candidate().name(), Folding.ORDER);
        Comparator<CandidateEntry> comparator = switch (this) {
            case NAME -> byName;
            case EMAIL -> Comparator.comparing(listed -> listed.candidate().email());
            case JOB -> Comparator.comparing(CandidateEntry::jobs, Folding.ORDER);
            case STATE -> by(progress, Progress::state, Folding.ORDER);
            case LAST_INTERVIEW -> by(progress, Progress::lastInterview, Comparator.<Instant>reverseOrder());
            case ADDED ->
                Comparator.comparing(
                                (CandidateEntry listed) -> listed.candidate().addedAt())
                        .reversed();
        };
        return comparator
                .thenComparing(byName)
                .thenComparing(listed -> listed.candidate().email());
    }

    private static <T> Comparator<CandidateEntry> by(
            Map<CandidateId, Progress> progress, Function<Progress, @Nullable T> key, Comparator<T> order) {
        return Comparator.comparing(
                listed -> {
                    Progress of = progress.get(listed.candidate().id());
                    return of == null ? null : key.apply(of);
                },
                Comparator.nullsLast(order));
    }
}
