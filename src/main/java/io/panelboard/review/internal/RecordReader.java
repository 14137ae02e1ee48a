package io.panelboard.review.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.TrailQuotes;
import io.panelboard.board.BoardFingerprints;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.review.Review;
import io.panelboard.review.export.InterviewRecord;
import io.panelboard.review.export.RecordMaker;
import io.panelboard.review.export.RecordSource;
import io.panelboard.shared.Id;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Collects what a record holds from the board, the decisions and the audit trail. */
@Component
class RecordReader {

    private static final Pattern PERSON = Pattern.compile("\\bperson ([A-Za-z0-9_-]{1,100})");

    private final BoardFingerprints fingerprints;
    private final TrailQuotes trail;
    private final People people;
    private final InterviewJobs jobs;
    private final Clock clock;

    RecordReader(BoardFingerprints fingerprints, TrailQuotes trail, People people, InterviewJobs jobs, Clock clock) {
        this.fingerprints = fingerprints;
        this.trail = trail;
        this.people = people;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Returns what the audit trail calls an interview. */
    static String object(InterviewId id) {
        return "interview " + id.value();
    }

    /** Returns what was decided for; before a decision, what the job is called now. */
    private String jobTitle(Review.Open review) {
        return review.decisions().stream()
                .findFirst()
                .map(entry -> entry.decision().jobTitle())
                .orElseGet(() -> jobs.title(review.setting().interview()));
    }

    InterviewRecord read(Review.Open review, Candidate candidate, Person writer) {
        var setting = review.setting();
        InterviewId id = setting.interview().id();
        // The end of the trail before its entries, so that all that the value covers is in the record.
        var head = trail.head();
        List<AuditEntry> entries = trail.about(object(id)).stream()
                .filter(entry -> entry.seq() <= head.seq())
                .toList();
        var named = new HashMap<>(setting.people());
        var others = new HashSet<PersonId>();
        others.add(writer.id());
        others.add(setting.interview().plannedBy());
        review.decisions().forEach(entry -> others.add(entry.decision().by()));
        entries.forEach(entry -> {
            Id.read(entry.by(), PersonId::new).ifPresent(others::add);
            PERSON.matcher(entry.action())
                    .results()
                    .map(MatchResult::group)
                    .map(person -> new PersonId(person.substring("person ".length())))
                    .forEach(others::add);
        });
        others.removeAll(named.keySet());
        named.putAll(people.byIds(others));
        return RecordMaker.of(new RecordSource(
                review,
                candidate,
                jobTitle(review),
                named,
                entries,
                fingerprints.of(id, review.board().seq()).orElseThrow(),
                head,
                writer,
                clock.instant()));
    }
}
