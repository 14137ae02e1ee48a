package io.panelboard.board.live;

import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two nodes over one database, and an interview with a lead, two panelists and an observer on it. */
final class Installation implements AutoCloseable {

    static final List<QuestionId> QUESTIONS =
            Stream.of("errors", "macros", "threads").map(QuestionId::new).toList();

    final SetClock clock = new SetClock(Instant.parse("2026-10-06T09:00:00Z"));
    final KnownPeople people = new KnownPeople();
    final FailingDatabase database;
    final Node a;
    final Node b;
    final Person lead;
    final Person pat;
    final Person pia;
    final Person observer;
    final Person manager;
    final Interview interview;

    Installation(Databases databases) {
        database = new FailingDatabase(databases.template());
        manager = people.add("Mia Manager", Role.HIRING_MANAGER);
        lead = people.add("Lea Lead", Role.INTERVIEWER);
        pat = people.add("Pat Panelist", Role.INTERVIEWER);
        pia = people.add("Pia Panelist", Role.INTERVIEWER);
        observer = people.add("Ole Observer", Role.INTERVIEWER);
        a = new Node(database, people, clock);
        b = new Node(database, people, clock);
        interview = plan(people.add("Ada Admin", Role.ADMINISTRATOR));
    }

    private Interview plan(Person admin) {
        var sets = a.context.getBean(QuestionSets.class);
        var questions = QUESTIONS.stream()
                .map(id -> new Question(id, "About " + id.value(), "Tell me", "", List.of(), "Craft", 5, 10, Map.of()))
                .toList();
        var set = sets.create(
                admin, "Rust", "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", questions)));
        var revision = sets.publish(admin, set.id(), "");
        var applicant = Applicants.in(a.context).add(manager, "Cleo Candidate", "cleo@demo.test", "Engineer");
        return a.context
                .getBean(Interviews.class)
                .plan(
                        manager,
                        new Interviews.Plan(
                                applicant.application().id(),
                                null,
                                revision.id(),
                                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                                ZoneOffset.UTC,
                                60,
                                List.of(
                                        new Seat(lead.id(), Seat.Kind.LEAD, Set.of()),
                                        new Seat(pat.id(), Seat.Kind.PANELIST, Set.of()),
                                        new Seat(pia.id(), Seat.Kind.PANELIST, Set.of()),
                                        new Seat(observer.id(), Seat.Kind.OBSERVER, Set.of()))));
    }

    List<Person> panel() {
        return List.of(lead, pat, pia, observer);
    }

    @Override
    public void close() {
        a.close();
        b.close();
    }
}
