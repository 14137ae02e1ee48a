package io.panelboard.review.internal;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.review.Clash;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.InterviewState;
import io.panelboard.review.JobChoice;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Answers lists from the index in memory; only the lines of the requested page are read from the database. */
@Service
class InterviewListService implements InterviewLists {

    private final InterviewIndex index;
    private final InterviewRows rows;
    private final Applications applications;
    private final People people;
    private final Clock clock;

    InterviewListService(
            InterviewIndex index, InterviewRows rows, Applications applications, People people, Clock clock) {
        this.index = index;
        this.rows = rows;
        this.applications = applications;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Watch watch(Consumer<Change> listener) {
        return index.watch(listener);
    }

    @Override
    public Found find(Person viewer, InterviewFilter filter, InterviewOrder order, int offset, int limit) {
        viewer.require(Role.HIRING_MANAGER, "review interviews");
        var search = InterviewSearch.of(filter, filter.text().isBlank() ? List.of() : people.all());
        Map<PersonId, String> names = order.by() == InterviewOrder.By.PANEL
                ? people.all().stream().collect(Collectors.toMap(Person::id, Person::name))
                : Map.of();
        List<IndexLine> seen = index.lines(viewer);
        List<IndexLine> found = seen.stream()
                .filter(search)
                .sorted(LineOrder.of(order, clock.instant(), names::get))
                .toList();
        return new Found(
                found.size(), rows.of(found.stream().skip(offset).limit(limit).toList(), seen));
    }

    @Override
    public List<Clash> clashes(Person viewer, int limit) {
        viewer.require(Role.HIRING_MANAGER, "review interviews");
        Instant now = clock.instant();
        List<IndexLine> seen = index.lines(viewer);
        List<IndexLine> ahead = seen.stream()
                .filter(line ->
                        line.state() == InterviewState.PLANNED && line.endsAt().isAfter(now))
                .sorted(IndexLine.LATEST_FIRST.reversed())
                .toList();
        List<ClashFinder.Pair> pairs = ClashFinder.of(ahead, limit);
        List<IndexLine> clashing = pairs.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .distinct()
                .toList();
        Map<InterviewId, InterviewRow> shown = rows.of(clashing, seen).stream()
                .collect(Collectors.toMap(row -> row.interview().id(), Function.identity()));
        // All on these panels, so that nobody who collides is taken for a namesake beside them.
        Map<PersonId, Person> named = people.byIds(pairs.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .flatMap(line -> line.panel().stream())
                .collect(Collectors.toSet()));
        return pairs.stream()
                .flatMap(pair -> clash(pair, shown, named).stream())
                .toList();
    }

    /** Returns empty if one of the two was removed since the index was read. */
    private static Optional<Clash> clash(
            ClashFinder.Pair pair, Map<InterviewId, InterviewRow> shown, Map<PersonId, Person> named) {
        InterviewRow later = shown.get(pair.later().id());
        InterviewRow earlier = shown.get(pair.earlier().id());
        if (later == null || earlier == null) {
            return Optional.empty();
        }
        List<String> names = pair.people().stream()
                .map(person -> Person.nameAmong(named.get(person), named.values()))
                .toList();
        return Optional.of(new Clash(later, earlier, names, pair.ofCandidate()));
    }

    @Override
    public Choices choices(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "review interviews");
        var jobs = new TreeSet<>(Comparator.comparing(JobChoice::label, Folding.ORDER)
                .thenComparing(job -> job.id().value()));
        var sets = new TreeSet<String>(Folding.ORDER);
        var panelists = new HashSet<PersonId>();
        int total = 0;
        for (IndexLine line : index.lines(viewer)) {
            total++;
            jobs.add(new JobChoice(line.job(), line.jobTitle()));
            sets.add(line.set());
            panelists.addAll(line.panel());
        }
        return new Choices(
                total,
                List.copyOf(jobs),
                List.copyOf(sets),
                people.byIds(panelists).values().stream()
                        .sorted(Comparator.comparing(Person::name, Folding.ORDER)
                                .thenComparing(Person::email))
                        .toList());
    }

    @Override
    public Rounds rounds(Person viewer, CandidateId id) {
        viewer.require(Role.HIRING_MANAGER, "review interviews");
        List<Applicant> applicants = applications.of(viewer, id);
        List<IndexLine> seen = index.lines(viewer);
        List<IndexLine> theirs =
                seen.stream().filter(line -> line.candidate().id().equals(id)).toList();
        return new Rounds(applicants.getFirst().candidate(), applicants, rows.of(theirs, seen));
    }

    @Override
    public List<Seated> seated(Person person, Instant after) {
        if (!person.has(Role.INTERVIEWER)) {
            return List.of();
        }
        return index.lines().stream()
                .filter(line -> line.endsAt().isAfter(after)
                        && line.panel().contains(person.id())
                        && !line.candidate().is(person))
                .map(line -> new Seated(line.id(), line.state(), line.endsAt()))
                .toList();
    }

    /** Whether a line passes a filter. */
    private record InterviewSearch(InterviewFilter filter, String wanted, Set<PersonId> named)
            implements Predicate<IndexLine> {

        /** @param people those whose names the filter's text is matched with */
        static InterviewSearch of(InterviewFilter filter, Collection<Person> people) {
            String wanted = Folding.search(filter.text());
            return new InterviewSearch(
                    filter,
                    wanted,
                    people.stream()
                            .filter(p -> Folding.search(p.name()).contains(wanted))
                            .map(Person::id)
                            .collect(Collectors.toSet()));
        }

        @Override
        public boolean test(IndexLine line) {
            return (filter.job() == null || filter.job().equals(line.job()))
                    && (filter.set() == null || filter.set().equals(line.set()))
                    && (filter.state() == null || filter.state() == line.state())
                    && (filter.decided() == null || filter.decided() == line.decided())
                    && (filter.result() == null
                            || (line.mean() != null
                                    && FigureFormatter.shown(line.mean()).compareTo(filter.result()) >= 0))
                    && (filter.panelist() == null || line.panel().contains(filter.panelist()))
                    && isWithin(line.startsAt())
                    && (wanted.isEmpty() || mentions(line));
        }

        private boolean isWithin(Instant start) {
            return (filter.from() == null || !start.isBefore(filter.from()))
                    && (filter.until() == null || start.isBefore(filter.until()));
        }

        private boolean mentions(IndexLine line) {
            InterviewFilter.Decided decided = line.decided();
            return line.words().contains(wanted)
                    || line.panel().stream().anyMatch(named::contains)
                    || (decided != null
                            && decided.label().toLowerCase(Locale.ROOT).contains(wanted));
        }
    }
}
