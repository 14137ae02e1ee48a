package io.panelboard.candidates.ui;

import io.panelboard.candidates.Candidate;
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
    ROLE("role"),
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

    Comparator<Candidate> comparator(Map<CandidateId, Progress> progress) {
        Comparator<Candidate> byName = Comparator.comparing(Candidate::name, Folding.ORDER);
        Comparator<Candidate> comparator = switch (this) {
            case NAME -> byName;
            case EMAIL -> Comparator.comparing(Candidate::email);
            case ROLE -> Comparator.comparing(Candidate::role, Folding.ORDER);
            case STATE -> by(progress, Progress::state, Folding.ORDER);
            case LAST_INTERVIEW -> by(progress, Progress::lastInterview, Comparator.<Instant>reverseOrder());
            case ADDED -> Comparator.comparing(Candidate::addedAt).reversed();
        };
        return comparator.thenComparing(byName).thenComparing(Candidate::email);
    }

    private static <T> Comparator<Candidate> by(
            Map<CandidateId, Progress> progress, Function<Progress, @Nullable T> key, Comparator<T> order) {
        return Comparator.comparing(
                candidate -> {
                    Progress of = progress.get(candidate.id());
                    return of == null ? null : key.apply(of);
                },
                Comparator.nullsLast(order));
    }
}
