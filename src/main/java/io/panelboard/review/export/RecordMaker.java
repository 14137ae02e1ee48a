package io.panelboard.review.export;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.review.Review;
import io.panelboard.shared.Id;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the flat record of a revealed interview. */
public final class RecordMaker {

    private static final Pattern PERSON = Pattern.compile("\\bperson ([A-Za-z0-9_-]{1,100})");

    private final RecordSource source;

    private RecordMaker(RecordSource source) {
        this.source = source;
    }

    public static InterviewRecord of(RecordSource source) {
        return new RecordMaker(source).record();
    }

    private InterviewRecord record() {
        var review = source.review();
        var board = review.board();
        var debrief = Objects.requireNonNull(board.debrief());
        var candidate = source.candidate();
        return new InterviewRecord(
                InterviewRecord.VERSION,
                source.now(),
                source.someone(source.writer().id()),
                source.writer().zone(),
                new InterviewRecord.Candidate(
                        candidate.id().value(), candidate.name(), candidate.email(), source.jobTitle()),
                interview(),
                review.decisions().stream().map(this::decision).toList(),
                debrief.verdicts().stream().map(this::panelist).toList(),
                RecordFigures.result(review.result(), review.matrix()),
                review.matrix().rows().stream()
                        .map(row -> RecordFigures.competency(row, review.matrix()))
                        .toList(),
                new RecordQuestions(board, review.setting().revision(), debrief).all(),
                board.panelChanges().stream()
                        .map(change ->
                                new InterviewRecord.PanelChange(change.at(), PanelChangeFormatter.sentence(change)))
                        .toList(),
                board.sealBreaks().stream()
                        .map(b -> new InterviewRecord.SealBreak(b.person().value(), b.name(), b.at(), b.reason()))
                        .toList(),
                source.entries().stream()
                        .filter(entry -> entry.kind() == AuditKind.DONE)
                        .map(this::happening)
                        .toList(),
                source.check().text());
    }

    private InterviewRecord.Interview interview() {
        var interview = source.review().setting().interview();
        var revision = source.review().setting().revision();
        var head = source.review().board().head();
        return new InterviewRecord.Interview(
                interview.id().value(),
                revision.set().value(),
                revision.title(),
                revision.number(),
                revision.role(),
                revision.level(),
                revision.scale().levels().stream()
                        .map(l -> new InterviewRecord.Level(l.value(), l.label()))
                        .toList(),
                source.someone(interview.plannedBy()),
                interview.startsAt(),
                interview.minutes(),
                head.phase().label(),
                head.startedAt(),
                head.revealedAt(),
                head.revealReason(),
                head.endedAt());
    }

    private InterviewRecord.Panelist panelist(BoardView.Verdict v) {
        return new InterviewRecord.Panelist(
                v.person().value(),
                v.name(),
                v.seat().label(),
                focus(v.person()),
                v.seat().counts() && v.locked(),
                v.locked(),
                v.lockedAt(),
                ScoreFormatter.recommendation(v),
                v.summary(),
                v.adjusted() == null ? null : v.adjusted().label(),
                v.adjustedBecause(),
                v.adjustedAt(),
                v.left());
    }

    private List<String> focus(PersonId person) {
        return source.review().setting().interview().seat(person).map(Seat::focus).orElse(Set.of()).stream()
                .sorted()
                .toList();
    }

    private InterviewRecord.Decision decision(Review.Entry entry) {
        var decision = entry.decision();
        return new InterviewRecord.Decision(
                decision.number(),
                decision.outcome().label(),
                decision.rationale(),
                source.someone(decision.by()),
                decision.at());
    }

    private InterviewRecord.Happening happening(AuditEntry entry) {
        String what = PERSON.matcher(entry.action())
                .replaceAll(found -> Matcher.quoteReplacement(by(found.group(1)).name()));
        return new InterviewRecord.Happening(entry.seq(), entry.at(), by(entry.by()), what, entry.reason());
    }

    private InterviewRecord.Someone by(String id) {
        return id.equals(AuditEntry.SYSTEM)
                ? new InterviewRecord.Someone(id, "The application")
                : Id.read(id, PersonId::new)
                        .map(source::someone)
                        .orElseGet(() -> new InterviewRecord.Someone(id, "Somebody"));
    }
}
