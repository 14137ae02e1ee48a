package io.panelboard.review.internal;

import io.panelboard.board.Board;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.ApplicationReviews;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.JobCoverage;
import io.panelboard.review.JobCoverage.RevealedRound;
import io.panelboard.review.PanelResult;
import io.panelboard.review.ReviewViolation;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Combines the revealed rounds of one application. */
@Service
class ApplicationReviewService implements ApplicationReviews {

    private final Applications applications;
    private final InterviewIndex index;
    private final InterviewRows rows;
    private final Boards boards;

    ApplicationReviewService(Applications applications, InterviewIndex index, InterviewRows rows, Boards boards) {
        this.applications = applications;
        this.index = index;
        this.rows = rows;
        this.boards = boards;
    }

    @Override
    public ApplicationReview of(Person viewer, ApplicationId id) {
        viewer.require(Role.HIRING_MANAGER, "review applications");
        Application application =
                applications.find(id).orElseThrow(() -> new RuleViolation(ReviewViolation.APPLICATION_UNKNOWN));
        Applicant applicant = applications.of(viewer, application.candidate()).stream()
                .filter(found -> found.application().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(ReviewViolation.OTHER_JOB));
        List<IndexLine> lines = index.lines(viewer).stream()
                .filter(line -> line.application().equals(id) && !line.cancelled())
                .toList();
        List<InterviewRow> rounds = rows.of(lines, lines).stream()
                .sorted(Comparator.comparing(row -> row.interview().startsAt()))
                .toList();
        var shown = new ArrayList<InterviewRow>();
        var revealed = new ArrayList<RevealedRound>();
        for (InterviewRow row : rounds) {
            PanelResult result = row.result();
            Optional<Board.Revealed> board = result == null
                    ? Optional.empty()
                    : boards.revealed(row.interview().id());
            if (result != null && board.isPresent()) {
                shown.add(row);
                revealed.add(new RevealedRound(result, board.get().ratings()));
            }
        }
        return new ApplicationReview(
                applicant,
                rounds,
                shown,
                JobCoverage.of(applicant.job().details().criteria(), revealed));
    }
}
