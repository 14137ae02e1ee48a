package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.review.Review;
import io.panelboard.review.export.BulkFormat;
import io.panelboard.review.export.BulkWriter;
import io.panelboard.review.export.CheckedFile;
import io.panelboard.review.export.InterviewRecord;
import io.panelboard.review.export.RecordExports;
import io.panelboard.review.export.RecordFilter;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes many records, reading one interview after the other; what is chosen comes from the index in memory. */
@Service
class RecordExportService implements RecordExports {

    /** Stands in the trail for the object of what is done with many records at once. */
    static final String RECORDS = "records";

    private final InterviewIndex index;
    private final Boards boards;
    private final DecisionEntries decisions;
    private final Candidates candidates;
    private final RecordReader reader;
    private final InterviewJobs jobs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordExportService(
            InterviewIndex index,
            Boards boards,
            DecisionEntries decisions,
            Candidates candidates,
            RecordReader reader,
            InterviewJobs jobs,
            Clock clock,
            ApplicationEventPublisher events) {
        this.index = index;
        this.boards = boards;
        this.decisions = decisions;
        this.candidates = candidates;
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Choices choices(Person viewer) {
        List<IndexLine> lines = lines(viewer, RecordFilter.ALL).toList();
        var roles = new TreeSet<String>(Folding.ORDER);
        Map<QuestionSetId, String> sets = new LinkedHashMap<>();
        // The latest start is first.
        lines.forEach(line -> {
            roles.add(line.jobTitle());
            sets.putIfAbsent(line.revision().set(), line.set());
        });
        return new Choices(
                List.copyOf(roles),
                sets.entrySet().stream()
                        .map(set -> new Choices.Set(set.getKey(), set.getValue()))
                        .sorted(Comparator.comparing(Choices.Set::title, Folding.ORDER))
                        .toList());
    }

    @Override
    public Count count(Person viewer, RecordFilter filter) {
        return count(lines(viewer, filter).toList());
    }

    private static Count count(List<IndexLine> lines) {
        return new Count(
                (int) lines.stream().filter(line -> line.state().isRevealed()).count(),
                (int) lines.stream().filter(RecordExportService::isSealed).count());
    }

    /** Whether scores may have been given that are not revealed. */
    private static boolean isSealed(IndexLine line) {
        return line.phase() == BoardView.Phase.LIVE || line.phase() == BoardView.Phase.ENDED;
    }

    @Override
    public RecordExport export(Person viewer, RecordFilter filter, BulkFormat format) {
        List<IndexLine> lines = lines(viewer, filter).toList();
        Count count = count(lines);
        // Before the file leaves: an export that cannot be recorded is not delivered.
        events.publishEvent(AuditRequested.of(
                viewer.id(),
                "exported %s as %s".formatted(FigureFormatter.count(count.records(), "record"), format.label()),
                RECORDS));
        List<InterviewId> revealed = lines.reversed().stream()
                .filter(line -> line.state().isRevealed())
                .map(IndexLine::id)
                .toList();
        String name = "interview-records-%s.%s"
                .formatted(clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), format.extension());
        return new Streamed(name, count, revealed, viewer, format);
    }

    private Stream<IndexLine> lines(Person viewer, RecordFilter filter) {
        viewer.require(Role.HIRING_MANAGER, "export records");
        return index.lines(viewer).stream()
                .filter(line -> (filter.role() == null || Folding.same(filter.role(), line.jobTitle()))
                        && (filter.set() == null
                                || filter.set().equals(line.revision().set()))
                        && (filter.from() == null || !line.startsAt().isBefore(filter.from()))
                        && (filter.until() == null || line.startsAt().isBefore(filter.until())));
    }

    /** Returns empty for an interview whose candidate was erased, or whose job is not the viewer's any more. */
    private Optional<InterviewRecord> record(InterviewId id, Person viewer) {
        return boards.revealed(id)
                .filter(board -> jobs.of(board.context().interview())
                        .filter(job -> job.isOf(viewer))
                        .isPresent())
                .flatMap(board -> candidates
                        .find(board.context().interview().candidate())
                        .filter(candidate -> !candidate.is(viewer))
                        .map(candidate -> reader.read(
                                Review.Open.of(board.context(), board, decisions.of(id)), candidate, viewer)));
    }

    private final class Streamed implements RecordExport {

        private final String name;
        private final Count count;
        private final List<InterviewId> interviews;
        private final Person viewer;
        private final BulkFormat format;

        Streamed(String name, Count count, List<InterviewId> interviews, Person viewer, BulkFormat format) {
            this.name = name;
            this.count = count;
            this.interviews = interviews;
            this.viewer = viewer;
            this.format = format;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Count count() {
            return count;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            var hashing = new DigestOutputStream(out, CheckedFile.sha256());
            int written = 0;
            try (var writer = BulkWriter.open(format, hashing)) {
                for (InterviewId id : interviews) {
                    var record = record(id, viewer);
                    if (record.isPresent()) {
                        writer.write(record.get());
                        written++;
                    }
                }
            }
            // The hash of what is streamed is known when all has left; by it the file is recognised later.
            events.publishEvent(AuditRequested.of(
                    viewer.id(),
                    "finished the export of %s as %s, %s"
                            .formatted(
                                    FigureFormatter.count(written, "record"),
                                    format.label(),
                                    CheckedFile.words(hashing.getMessageDigest().digest())),
                    RECORDS));
        }
    }
}
