package io.panelboard.review.internal;

import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.review.Review;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.RecordFile;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes records of revealed interviews for those who may review them, and enters each in the audit trail. */
@Service
class RecordService implements Records {

    private final Reviews reviews;
    private final Candidates candidates;
    private final RecordReader reader;
    private final ApplicationEventPublisher events;

    RecordService(Reviews reviews, Candidates candidates, RecordReader reader, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.candidates = candidates;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public RecordFile of(InterviewId id, Person viewer, RecordFormat format) {
        if (!(reviews.review(id, viewer) instanceof Review.Open review)) {
            throw new RuleViolation(ReviewViolation.RECORD_BEFORE_REVEAL);
        }
        var candidate = candidates
                .find(review.setting().interview().candidate())
                .orElseThrow(() -> new RuleViolation(ReviewViolation.CANDIDATE_GONE));
        var file = RecordFile.of(reader.read(review, candidate, viewer), format);
        // Before the file leaves: a download that cannot be recorded is not delivered. Its hash shows later whether a
        // file is the one that was downloaded.
        events.publishEvent(AuditRequested.of(
                viewer.id(),
                "downloaded the record as %s, %s".formatted(format.label(), file.hash()),
                RecordReader.object(id)));
        return file;
    }
}
