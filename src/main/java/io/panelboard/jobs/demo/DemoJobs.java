package io.panelboard.jobs.demo;

import io.panelboard.jobs.Criterion;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.shared.Ids;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the demo's two jobs, once, after the demo's people and question set. */
@Component
@Profile("demo")
@Order(35)
class DemoJobs implements ApplicationRunner {

    private static final int LONG = 75;
    private static final int SHORT = 60;

    private final Jobs jobs;
    private final People people;
    private final QuestionSets questionSets;

    DemoJobs(Jobs jobs, People people, QuestionSets questionSets) {
        this.jobs = jobs;
        this.people = people;
        this.questionSets = questionSets;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Person> manager = people.find(id("manager"));
        Optional<Revision> asked = questionSets.published().stream().findFirst();
        if (manager.isEmpty() || asked.isEmpty() || !jobs.of(manager.get()).isEmpty()) {
            return;
        }
        jobs.open(manager.get(), engineer(asked.get()));
        jobs.open(manager.get(), lead(asked.get()));
    }

    private static Job.Details engineer(Revision asked) {
        return new Job.Details(
                "Senior Rust engineer",
                "",
                "Berlin or remote",
                List.of(id("manager")),
                null,
                List.of(
                        new Criterion("Advanced language", 25, 3.0),
                        new Criterion("Design", 25, 3.5),
                        new Criterion("Quality", 20, 3.0),
                        new Criterion("Performance", 15, null),
                        new Criterion("Ecosystem", 15, null)),
                List.of(
                        round("Technical", asked, LONG, List.of("lead", "panelist1", "panelist2"), List.of("Quality")),
                        round("Systems", asked, SHORT, List.of("panelist1", "lead"), List.of("Performance", "Design")),
                        round("Ways of working", asked, SHORT, List.of("panelist2", "panelist1"), List.of("Quality"))));
    }

    private static Job.Details lead(Revision asked) {
        return new Job.Details(
                "Rust team lead",
                "Lead",
                "Berlin",
                List.of(id("manager")),
                null,
                List.of(new Criterion("Design", 40, 4.0), new Criterion("Quality", 30, 3.0)),
                List.of(
                        round("Technical", asked, LONG, List.of("lead", "panelist2"), List.of("Design")),
                        round("Leading people", asked, SHORT, List.of("lead", "panelist1"), List.of())));
    }

    /** @param focus of the second seat; the first looks at everything */
    private static Round round(String name, Revision asked, int minutes, List<String> people, List<String> focus) {
        return new Round(
                new RoundId(Ids.random()),
                name,
                asked.set(),
                null,
                minutes,
                people.size(),
                people.stream().map(DemoJobs::id).toList(),
                List.of(
                        List.of(),
                        focus.stream().filter(asked.competencies()::contains).toList()));
    }

    private static PersonId id(String person) {
        return new PersonId("demo-" + person);
    }
}
