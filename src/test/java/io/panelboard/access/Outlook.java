package io.panelboard.access;

import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditTrail;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Score;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RevisionUses;
import io.panelboard.review.ApplicationReviews;
import io.panelboard.review.Comparisons;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.BulkFormat;
import io.panelboard.review.export.RecordExports;
import io.panelboard.review.export.RecordFilter;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;

/** Looks at an interview through every way out, as one person after the other. */
@Lazy
final class Outlook {

    private final Company company;
    private final Boards boards;
    private final Reviews reviews;
    private final Records records;
    private final RecordExports exports;
    private final InterviewLists lists;
    private final Interviews interviews;
    private final Comparisons comparisons;
    private final Calibrations calibrations;
    private final RevisionUses uses;
    private final AuditTrail audit;
    private final Candidates candidates;
    private final Applications applications;
    private final ApplicationReviews applicationReviews;
    private final ServletWebServerApplicationContext context;
    private final Map<Viewer, Tab> tabs = new EnumMap<>(Viewer.class);

    Outlook(
            Company company,
            Boards boards,
            Reviews reviews,
            Records records,
            RecordExports exports,
            InterviewLists lists,
            Interviews interviews,
            Comparisons comparisons,
            Calibrations calibrations,
            RevisionUses uses,
            AuditTrail audit,
            Candidates candidates,
            Applications applications,
            ApplicationReviews applicationReviews,
            ServletWebServerApplicationContext context) {
        this.company = company;
        this.boards = boards;
        this.reviews = reviews;
        this.records = records;
        this.exports = exports;
        this.lists = lists;
        this.interviews = interviews;
        this.comparisons = comparisons;
        this.calibrations = calibrations;
        this.uses = uses;
        this.audit = audit;
        this.candidates = candidates;
        this.applications = applications;
        this.applicationReviews = applicationReviews;
        this.context = context;
    }

    /** All that comes out there for this viewer, as text, without what is different each time. */
    String through(WayOut way, Interview interview, Viewer viewer) {
        try {
            return way.isOverHttp()
                    ? asked(way, interview, viewer)
                    : called(way, interview, company.before(interview, viewer));
        } catch (RuleViolation refused) {
            return "refused: " + refused.sentence();
        }
    }

    private String called(WayOut way, Interview interview, Person viewer) {
        var id = interview.id();
        Object seen = switch (way) {
            case VIEW -> boards.view(id, viewer);
            case GLANCE -> boards.glance(id, viewer);
            case SETTING -> boards.setting(id, viewer);
            case STATUS -> boards.status(id, viewer);
            case PROGRESS -> boards.progress(id);
            case WATCH -> firstOf(interview, viewer);
            case ARCHIVE -> boards.revealed(id);
            case REFUSALS -> refusals(interview, viewer);
            case REVIEW -> reviews.review(id, viewer);
            case DECISION -> reviews.decision(id, viewer);
            case RECORD_PDF -> record(interview, viewer, RecordFormat.PDF);
            case RECORD_XLSX -> record(interview, viewer, RecordFormat.XLSX);
            case RECORD_CSV -> record(interview, viewer, RecordFormat.CSV);
            case RECORD_JSON -> record(interview, viewer, RecordFormat.JSON);
            case RECORDS -> records(interview, viewer);
            case LIST -> lists.find(viewer, searching(nameOf(interview)), InterviewOrder.LATEST_FIRST, 0, 20);
            case LIST_SEARCHED -> lists.find(viewer, searching(Moment.SECRET), InterviewOrder.LATEST_FIRST, 0, 20);
            case LIST_CHOICES -> lists.choices(viewer);
            case ROUNDS -> lists.rounds(viewer, interview.candidate());
            case SEATED -> lists.seated(viewer, Instant.EPOCH);
            case APPLICATIONS -> applications.of(viewer);
            case APPLICATION -> applicationReviews.of(viewer, interview.application());
            case COMPARE_JOBS -> comparisons.jobs(viewer);
            case COMPARE -> comparisons.field(viewer, company.job(), List.of(interview.candidate()), true);
            case CALIBRATION_SETS -> calibrations.sets(viewer);
            case CALIBRATION -> calibrations.of(viewer, company.revision().set());
            case REVISION_USES -> uses.counts() + " " + uses.of(interview.revision(), 1000);
            case CONFLICTS ->
                interviews.conflicts(viewer, interview.slot(), List.of(viewer.id()), interview.candidate(), null);
            case AUDIT -> trail(interview, viewer);
            default -> throw new IllegalArgumentException(way + " goes over HTTP");
        };
        return seen.toString();
    }

    private BoardView firstOf(Interview interview, Person viewer) {
        var first = new CompletableFuture<BoardView>();
        try (var _ = boards.watch(interview.id(), viewer, first::complete)) {
            // The page says where it looks only to be counted as present, which would be another view.
            return first.join();
        }
    }

    /** The sentences by which commands that are not possible now, or not for this person, are turned down. */
    private String refusals(Interview interview, Person viewer) {
        return Stream.of(
                        new BoardCommand.Adjust(Company.FIRST, new Score.Rated(5), " "),
                        new BoardCommand.Skip(Company.FIRST, " "),
                        new BoardCommand.BreakSeal(" "),
                        new BoardCommand.Finish(),
                        new BoardCommand.Note(Company.FIRST, "x".repeat(10_001)),
                        new BoardCommand.Rate(new QuestionId("none"), new Score.Rated(1)))
                .map(command -> {
                    try {
                        boards.perform(interview.id(), viewer, Ids.random(), command);
                        return "done";
                    } catch (RuleViolation refused) {
                        return refused.sentence();
                    }
                })
                .collect(Collectors.joining("\n"));
    }

    private String record(Interview interview, Person viewer, RecordFormat format) {
        var file = records.of(interview.id(), viewer, format);
        try (var content = file.content()) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the export of all records holds of this interview. */
    private String records(Interview interview, Person viewer) {
        var out = new ByteArrayOutputStream();
        try {
            var file = exports.export(viewer, RecordFilter.ALL, BulkFormat.JSONL);
            file.writeTo(out);
            return file.count() + about(interview, out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String about(Interview interview, String lines) {
        return lines.lines()
                .filter(line -> line.contains(interview.id().value()))
                .collect(Collectors.joining("\n"));
    }

    /** Without what this very looking around adds to the trail. */
    private String trail(Interview interview, Person reader) {
        var about = new AuditFilter("", null, null, interview.id().value(), null, null);
        return audit.entries(reader, about, Long.MAX_VALUE, AuditTrail.MOST).toString();
    }

    String nameOf(Interview interview) {
        return candidates.find(interview.candidate()).orElseThrow().name();
    }

    /** A search could be asked for words until it finds them. */
    private static InterviewFilter searching(String text) {
        return new InterviewFilter(text, null, null, null, null, null, null, null);
    }

    private String asked(WayOut way, Interview interview, Viewer viewer) {
        String address = way.address()
                .replace("{interview}", interview.id().value())
                .replace("{candidate}", interview.candidate().value())
                .replace("{application}", interview.application().value())
                .replace("{job}", company.job().value())
                .replace("{set}", company.revision().set().value());
        Tab tab = tabs.computeIfAbsent(viewer, this::signedIn);
        if (!address.startsWith("/")) {
            String page = Tab.content(tab.open(address));
            tab.close();
            return page;
        }
        String email = company.stored(viewer).email();
        // Whoever cannot sign in any more would soon be told to wait instead.
        boolean byName = way.isForPrograms() && !viewer.isDeactivated();
        var answer = byName ? tab.getAs(email, address) : tab.get(address);
        String body = way == WayOut.METRICS ? answer.body().replaceAll("(?m) [-+.\\dEeNaInf]+$", "") : answer.body();
        return answer.statusCode() + "\n" + Tab.masked(way == WayOut.API_RECORDS ? about(interview, body) : body);
    }

    private Tab signedIn(Viewer viewer) {
        var tab = new Tab(Objects.requireNonNull(context.getWebServer()).getPort());
        tab.signIn(company.stored(viewer).email());
        return tab;
    }
}
