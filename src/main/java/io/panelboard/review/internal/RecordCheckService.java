package io.panelboard.review.internal;

import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.export.CheckValue;
import io.panelboard.review.export.CheckedFile;
import io.panelboard.review.export.RecordChecks;
import io.panelboard.review.export.RecordVerdict;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Checks records for hiring managers and administrators. */
@Service
class RecordCheckService implements RecordChecks {

    private final RecordVerifier verifier;
    private final Interviews interviews;
    private final Candidates candidates;
    private final InterviewJobs jobs;
    private final ApplicationEventPublisher events;

    RecordCheckService(
            RecordVerifier verifier,
            Interviews interviews,
            Candidates candidates,
            InterviewJobs jobs,
            ApplicationEventPublisher events) {
        this.verifier = verifier;
        this.interviews = interviews;
        this.candidates = candidates;
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public RecordVerdict value(Person by, String value) {
        requireRole(by);
        CheckValue found =
                CheckValue.in(value).orElseThrow(() -> new RuleViolation("value", ReviewViolation.CHECK_VALUE_MISSING));
        return verify(by, List.of(found), null);
    }

    @Override
    public RecordVerdict file(Person by, byte[] content) {
        requireRole(by);
        if (content.length > LARGEST_FILE) {
            throw new RuleViolation("file", ReviewViolation.RECORD_UNREADABLE);
        }
        try {
            List<CheckValue> values = CheckedFile.values(content);
            if (values.isEmpty()) {
                throw new RuleViolation("file", ReviewViolation.CHECK_VALUE_MISSING);
            }
            return verify(by, values, CheckedFile.hash(content));
        } catch (IOException e) {
            throw new RuleViolation("file", ReviewViolation.RECORD_UNREADABLE);
        }
    }

    private RecordVerdict verify(Person by, List<CheckValue> values, @Nullable String fileHash) {
        values.forEach(value -> requireRight(by, value));
        RecordVerdict verdict = verifier.verify(values, fileHash, by.zone());
        events.publishEvent(
                values.size() == 1
                        ? AuditRequested.of(
                                by.id(),
                                "checked a record",
                                RecordReader.object(values.getFirst().interview()))
                        : AuditRequested.of(
                                by.id(),
                                "checked a file of %s".formatted(FigureFormatter.count(values.size(), "record")),
                                RecordExportService.RECORDS));
        return verdict;
    }

    private void requireRight(Person by, CheckValue value) {
        boolean isCandidate = interviews
                .find(value.interview())
                .flatMap(interview -> candidates.find(interview.candidate()))
                .filter(candidate -> candidate.is(by))
                .isPresent();
        if (isCandidate) {
            throw new NotAllowed(ReviewViolation.OWN_CANDIDATE);
        }
        if (!by.has(Role.ADMINISTRATOR)) {
            interviews.find(value.interview()).ifPresent(interview -> requireJob(by, interview));
        }
    }

    private void requireJob(Person by, Interview interview) {
        if (jobs.of(interview).filter(job -> job.isOf(by)).isEmpty()) {
            throw new NotAllowed(ReviewViolation.OTHER_JOB);
        }
    }

    private static void requireRole(Person by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            by.require(Role.HIRING_MANAGER, "check records");
        }
    }
}
