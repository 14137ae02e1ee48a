package io.panelboard.review.demo;

import io.panelboard.board.Boards;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.Reviews;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the demo's candidates and an interview in each state, once, after the demo's people and question set. */
@Component
@Profile("demo")
@Order(40)
public class DemoInterviews implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoInterviews.class);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final People people;
    private final QuestionSets questionSets;
    private final Jobs jobs;
    private final Candidates candidates;
    private final Applications applications;
    private final Interviews interviews;
    private final Boards boards;
    private final Reviews reviews;
    private final Clock clock;

    DemoInterviews(
            People people,
            QuestionSets questionSets,
            Jobs jobs,
            Candidates candidates,
            Applications applications,
            Interviews interviews,
            Boards boards,
            Reviews reviews,
            Clock clock) {
        this.people = people;
        this.questionSets = questionSets;
        this.jobs = jobs;
        this.candidates = candidates;
        this.applications = applications;
        this.interviews = interviews;
        this.boards = boards;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var script = DemoScript.read();
        // Played once: a second play would put the demo's sentences in the place of what people have written since.
        boolean played = !interviews.all(person("manager")).isEmpty();
        for (var play : script.interviews()) {
            try {
                if (played) {
                    keepAhead(play);
                } else {
                    play(play, script);
                }
            } catch (RuleViolation refused) {
                LOG.info(
                        "The demo's interview of {} stays as its users have left it: {}",
                        play.candidate().name(),
                        refused.sentence());
            }
        }
    }

    private void play(DemoScript.Play play, DemoScript script) {
        Person manager = person("manager");
        Interview interview = plan(play, script, manager, applicant(play.candidate(), manager));
        Revision revision = questionSets.revision(interview.revision()).orElseThrow();
        var panel = new HashMap<String, Person>();
        script.panel().forEach(place -> panel.put(place.person(), person(place.person())));
        Instant end = new DemoPlayer(boards, interview, revision, panel).play(play);
        var verdict = play.decision();
        if (verdict != null) {
            DemoClock.at(
                    end.plus(QUARTER),
                    () -> reviews.decide(manager, interview.id(), verdict.outcome(), verdict.rationale()));
        }
    }

    /** Reschedules the demo's next interview at each start, until it has been held. */
    private void keepAhead(DemoScript.Play play) {
        if (!play.turns().isEmpty()) {
            return;
        }
        Person manager = person("manager");
        candidates
                .byEmail(play.candidate().email())
                .flatMap(candidate -> interviews.all(manager).stream()
                        .filter(i -> i.candidate().equals(candidate.id()))
                        .filter(i -> i.endsAt().isBefore(clock.instant()))
                        .findFirst())
                .ifPresent(missed -> reschedule(missed, play, manager));
    }

    private void reschedule(Interview missed, DemoScript.Play play, Person manager) {
        var plan = new Interviews.Plan(
                missed.application(),
                missed.round(),
                missed.revision(),
                start(play).atZone(missed.zone()).toLocalDateTime(),
                missed.zone(),
                missed.minutes(),
                missed.seats());
        interviews.change(manager, missed, plan);
    }

    private Applicant applicant(DemoScript.Applicant asked, Person manager) {
        return applications.of(manager).stream()
                .filter(known -> known.candidate().email().equals(asked.email())
                        && known.job().title().equals(asked.job()))
                .findFirst()
                .orElseGet(() -> applications.add(
                        manager,
                        job(asked.job(), manager).id(),
                        new Applications.NewApplication(asked.name(), asked.email(), asked.source())));
    }

    private Job job(String title, Person manager) {
        return jobs.of(manager).stream()
                .filter(job -> job.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ReviewViolation.DEMO_JOB_MISSING, title));
    }

    private Interview plan(DemoScript.Play play, DemoScript script, Person manager, Applicant applicant) {
        Revision revision = questionSets.published().stream()
                .filter(r -> r.title().equals(script.set()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ReviewViolation.DEMO_SET_MISSING, script.set()));
        List<Seat> seats =
                script.panel().stream().map(place -> seat(place, revision)).toList();
        Instant start = start(play);
        var plan = new Interviews.Plan(
                applicant.application().id(),
                round(applicant.job(), play.round()),
                revision.id(),
                start.atZone(manager.zone()).toLocalDateTime(),
                manager.zone(),
                play.minutes(),
                seats);
        // Interviews of the past were planned before they began.
        Instant then = start.isBefore(clock.instant()) ? start.minus(Duration.ofDays(2)) : clock.instant();
        return DemoClock.at(then, () -> interviews.plan(manager, plan));
    }

    private static @Nullable RoundId round(Job job, String name) {
        return job.details().rounds().stream()
                .filter(round -> round.name().equals(name))
                .map(Round::id)
                .findFirst()
                .orElse(null);
    }

    private Seat seat(DemoScript.Place place, Revision revision) {
        return new Seat(
                person(place.person()).id(),
                place.seat(),
                place.focus().stream()
                        .map(n -> revision.questions().get(n - 1).competency())
                        .filter(c -> !c.isBlank())
                        .collect(Collectors.toSet()));
    }

    private Person person(String name) {
        return people.find(new PersonId("demo-" + name))
                .orElseThrow(() -> new RuleViolation(ReviewViolation.DEMO_PERSON_MISSING, name));
    }

    private Instant start(DemoScript.Play play) {
        return nextQuarter(clock.instant()).plus(Duration.ofMinutes(play.start()));
    }

    public static Instant nextQuarter(Instant now) {
        long quarter = QUARTER.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(now.getEpochSecond() + 1, quarter) * quarter);
    }
}
