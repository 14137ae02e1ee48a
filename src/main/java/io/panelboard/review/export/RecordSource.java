package io.panelboard.review.export;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.board.BoardFingerprints.Fingerprint;
import io.panelboard.candidates.Candidate;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Holds what a record is made from.
 *
 * @param jobTitle what the candidate applied for, as it was called when it was decided
 * @param people everyone that the record may name, by id
 * @param entries what the audit trail holds about the interview, the earliest first
 * @param fingerprint of the board as the review shows it
 * @param head the end of the audit trail when it was read
 */
public record RecordSource(
        Review.Open review,
        Candidate candidate,
        String jobTitle,
        Map<PersonId, Person> people,
        List<AuditEntry> entries,
        Fingerprint fingerprint,
        AuditHead head,
        Person writer,
        Instant now) {

    public RecordSource {
        people = Map.copyOf(people);
        entries = List.copyOf(entries);
    }

    /** Returns a person with a name that tells namesakes apart. */
    InterviewRecord.Someone someone(PersonId id) {
        return new InterviewRecord.Someone(id.value(), Person.nameAmong(people.get(id), people.values()));
    }

    /** Returns the record's check value. */
    CheckValue check() {
        return new CheckValue(review.setting().interview().id(), fingerprint.seq(), fingerprint.hash(), head);
    }
}
