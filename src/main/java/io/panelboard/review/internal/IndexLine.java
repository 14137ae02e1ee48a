package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.JobId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter.Decided;
import io.panelboard.review.InterviewState;
import io.panelboard.shared.Folding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the index keeps in memory of an interview: a few hundred bytes, and nobody's score.
 *
 * @param words the searchable text, in lower case
 * @param panel the Lead first
 * @param ending who ended the interview early, as what and why; or null
 * @param mean the panel's result by which lists are sorted; null before the reveal (R2) and where nobody gave a score
 * @param outcome of the latest decision, or null
 */
record IndexLine(
        InterviewId id,
        Candidate candidate,
        ApplicationId application,
        JobId job,
        String jobTitle,
        RevisionId revision,
        String set,
        String words,
        Instant startsAt,
        Instant endsAt,
        List<PersonId> panel,
        boolean cancelled,
        BoardView.Phase phase,
        int locked,
        int toLock,
        BoardView.@Nullable EarlyEnding ending,
        @Nullable Double mean,
        Decision.@Nullable Outcome outcome) {

    static final Comparator<IndexLine> LATEST_FIRST = Comparator.comparing(IndexLine::startsAt)
            .reversed()
            .thenComparing(line -> line.id().value());

    /** Returns the candidate's name as {@link Folding#search} has it. */
    String foldedName() {
        return words.substring(0, words.indexOf('\n'));
    }

    static IndexLine of(
            Interview interview,
            Applicant applicant,
            String set,
            Standing standing,
            @Nullable Double mean,
            Decision.@Nullable Outcome outcome) {
        return new IndexLine(
                interview.id(),
                applicant.candidate(),
                applicant.application().id(),
                applicant.job().id(),
                applicant.job().label(),
                interview.revision(),
                set,
                Stream.of(applicant.candidate().name(), applicant.job().label(), set)
                        .map(Folding::search)
                        .collect(Collectors.joining("\n")),
                interview.startsAt(),
                interview.endsAt(),
                interview.seats().stream().map(Seat::person).toList(),
                interview.isCancelled(),
                standing.phase(),
                standing.locked(),
                standing.toLock(),
                standing.ending(),
                revealed(standing, mean),
                outcome);
    }

    private static @Nullable Double revealed(Standing standing, @Nullable Double mean) {
        return InterviewState.of(false, standing.phase()).isRevealed() ? mean : null;
    }

    /** Describes the progress of a board. */
    record Standing(BoardView.Phase phase, int locked, int toLock, BoardView.@Nullable EarlyEnding ending) {

        static Standing of(BoardView.Head head) {
            return new Standing(head.phase(), head.locked(), head.toLock(), head.ending());
        }

        static Standing planned(Interview interview) {
            int toLock = (int) interview.seats().stream()
                    .filter(seat -> seat.kind().counts())
                    .count();
            return new Standing(BoardView.Phase.PLANNED, 0, toLock, null);
        }
    }

    IndexLine at(Standing standing, @Nullable Double newMean) {
        return new IndexLine(
                id,
                candidate,
                application,
                job,
                jobTitle,
                revision,
                set,
                words,
                startsAt,
                endsAt,
                panel,
                cancelled,
                standing.phase(),
                standing.locked(),
                standing.toLock(),
                standing.ending(),
                revealed(standing, newMean),
                outcome);
    }

    InterviewState state() {
        return InterviewState.of(cancelled, phase);
    }

    @Nullable Decided decided() {
        return Decided.of(state().isRevealed(), outcome);
    }
}
