package io.panelboard.access;

import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.Section;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;

/** People of every kind, a question set, and as many interviews as a test wants. */
@Lazy
final class Company {

    static final String ADMINISTRATOR = "boss@demo.test";
    static final String PASSWORD = "a long password";
    static final QuestionId FIRST = new QuestionId("access-1");
    static final QuestionId SECOND = new QuestionId("access-2");

    private final People people;
    private final Candidates candidates;
    private final Applicants applicants;
    private final JobId job;
    private final Interviews interviews;
    private final Clock clock;
    private final AtomicInteger counter = new AtomicInteger();
    private final Map<Viewer, Person> everybody = new EnumMap<>(Viewer.class);
    /** The candidates' own addresses, which are known here even when the application has forgotten them. */
    private final Map<CandidateId, String> applied = new HashMap<>();

    private final Person boss;
    private final Revision revision;

    Company(
            People people,
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            Interviews interviews,
            QuestionSets sets,
            Clock clock) {
        applicants = new Applicants(applications, jobs);
        this.people = people;
        this.candidates = candidates;
        this.interviews = interviews;
        this.clock = clock;
        boss = people.byEmail(ADMINISTRATOR).orElseThrow();
        for (Viewer viewer : Viewer.values()) {
            everybody.put(viewer, hire(viewer.name().toLowerCase(Locale.ROOT), viewer.roles()));
        }
        var questions = Stream.of(FIRST, SECOND)
                .map(id -> new Question(id, "About " + id.value(), "Tell me", "", List.of(), "Craft", 5, 10, Map.of()))
                .toList();
        var set = sets.create(
                boss, "Access", "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", questions)));
        revision = sets.publish(boss, set.id(), "");
        job = openJob(jobs);
    }

    /** The job that the interviews are for; every hiring manager but {@link Viewer#OTHER_MANAGER} works on it. */
    JobId job() {
        return job;
    }

    /** Lets somebody new work on the job. */
    void joins(Person manager) {
        applicants.grant(boss, job, manager);
    }

    Job openJob() {
        return applicants.jobs().find(job).orElseThrow();
    }

    Application application(Interview interview) {
        return applicants.applications().find(interview.application()).orElseThrow();
    }

    private JobId openJob(Jobs jobs) {
        List<PersonId> managers = Arrays.stream(Viewer.values())
                .filter(viewer -> viewer.roles().contains(Role.HIRING_MANAGER) && viewer != Viewer.OTHER_MANAGER)
                .map(viewer -> stored(viewer).id())
                .toList();
        var details = new Job.Details("Engineer", "", "", managers, null, List.of(), List.of());
        jobs.open(
                stored(Viewer.OTHER_MANAGER),
                new Job.Details("Another job", "", "", List.of(), null, List.of(), List.of()));
        return jobs.open(stored(Viewer.MANAGER), details).id();
    }

    /** The administrator who was there first. */
    Person boss() {
        return boss;
    }

    Revision revision() {
        return revision;
    }

    /** Somebody new who can sign in with {@link #PASSWORD}; whoever is to take a seat is an interviewer at first. */
    Person hire(String name, Set<Role> roles) {
        var invited = people.invite(boss, name + "@demo.test", name, roles);
        people.accept(invited.secret(), PASSWORD);
        return invited.person();
    }

    /** As on the day of hiring: active, and nobody's candidate. */
    Person stored(Viewer viewer) {
        Person person = everybody.get(viewer);
        if (person == null) {
            throw new IllegalStateException("Nobody was hired as " + viewer);
        }
        return person;
    }

    /** As this person stands before this interview today. */
    Person before(Interview interview, Viewer viewer) {
        Person p = stored(viewer);
        String email = viewer.isApplicant() ? addressOf(interview) : p.email();
        return new Person(p.id(), email, p.name(), p.zone(), viewer.roles(), !viewer.isDeactivated());
    }

    Candidate applicant() {
        int number = counter.incrementAndGet();
        return applicant("Zelda " + number + " Candidate", "applicant%d@demo.test".formatted(number));
    }

    /** Somebody of the company applies for another place in it (R9). */
    Candidate applicant(Viewer viewer) {
        String email = stored(viewer).email();
        return candidates.byEmail(email).orElseGet(() -> applicant("Colleague " + viewer, email));
    }

    /** The candidate's own address. */
    String addressOf(Interview interview) {
        return applied.getOrDefault(interview.candidate(), "");
    }

    private Candidate applicant(String name, String email) {
        var candidate =
                applicants.add(stored(Viewer.MANAGER), name, email, "Engineer").candidate();
        applied.put(candidate.id(), candidate.email());
        return candidate;
    }

    /** An interview with a new candidate and everybody who has a seat. */
    Interview plan() {
        return plan(applicant());
    }

    Interview plan(Candidate candidate) {
        var seats = new ArrayList<Seat>();
        for (Viewer viewer : Viewer.values()) {
            if (viewer.isSeated()) {
                seats.add(new Seat(stored(viewer).id(), Seat.Kind.valueOf(viewer.seat.name()), Set.of()));
            }
        }
        return plan(candidate, seats);
    }

    Interview plan(Candidate candidate, List<Seat> seats) {
        var start = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plus(Duration.ofMinutes(5))
                .withNano(0);
        seats.forEach(seat -> becomesInterviewer(people.find(seat.person()).orElseThrow()));
        var plan = new Interviews.Plan(
                applicants.of(stored(Viewer.MANAGER), candidate.id()),
                null,
                revision.id(),
                start,
                ZoneOffset.UTC,
                60,
                seats);
        var planned = interviews.plan(stored(Viewer.MANAGER), plan);
        becomesAsToday();
        return planned;
    }

    /** Gives everybody the roles, or takes the access, that they have today. */
    void becomesAsToday() {
        everybody.forEach(this::becomes);
    }

    /** A seat is given to an interviewer; what became of the person since then is what the tables ask. */
    private void becomesInterviewer(Person person) {
        if (!person.has(Role.INTERVIEWER)) {
            var roles = new HashSet<>(person.roles());
            roles.add(Role.INTERVIEWER);
            people.change(boss, person.id(), person.name(), roles, true);
        }
    }

    /** Changes what somebody may do. */
    void becomes(Person person, Set<Role> roles, boolean active) {
        people.change(boss, person.id(), person.name(), roles, active);
    }

    /** As the database has it today, too. */
    private void becomes(Viewer viewer, Person person) {
        Person now = people.find(person.id()).orElseThrow();
        if (now.active() == viewer.isDeactivated() || !now.roles().equals(viewer.roles())) {
            people.change(boss, person.id(), person.name(), viewer.roles(), !viewer.isDeactivated());
        }
    }
}
