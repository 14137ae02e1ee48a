package io.panelboard.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.KnownSets;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.jobs.Criterion;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoJobsTest {

    private final AnnotationConfigApplicationContext context;
    private final Jobs jobs;
    private final Applications applications;
    private final Person moe;
    private final Person other;
    private final Person admin;
    private final Person ann;

    MongoJobsTest(Databases database) {
        context = PlanningContext.on(database);
        jobs = context.getBean(Jobs.class);
        applications = context.getBean(Applications.class);
        var people = context.getBean(KnownPeople.class);
        moe = people.add("Moe", Role.HIRING_MANAGER);
        other = people.add("Otto", Role.HIRING_MANAGER);
        admin = people.add("Ada", Role.ADMINISTRATOR);
        ann = people.add("Ann", Role.INTERVIEWER);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static Job.Details named(String title) {
        return new Job.Details(title, "Senior", "Berlin", List.of(), null, List.of(), List.of());
    }

    private Job.Details with(List<Criterion> criteria, List<Round> rounds) {
        return new Job.Details("Gardener", "", "", List.of(moe.id()), null, criteria, rounds);
    }

    private Round round(String name) {
        return new Round(
                new RoundId(name),
                name,
                KnownSets.GARDENING.set(),
                null,
                60,
                2,
                List.of(ann.id()),
                List.of(List.of(), List.of("Pruning")));
    }

    @Test
    void whoeverOpensAJobWorksOnItAndNobodyElseSeesIt() {
        Job job = jobs.open(moe, named(" Gardener "));

        assertThat(job.title()).isEqualTo("Gardener");
        assertThat(job.details().managers()).containsExactly(moe.id());
        assertThat(jobs.find(job.id())).contains(job);
        assertThat(jobs.of(moe)).containsExactly(job);
        assertThat(jobs.of(other)).isEmpty();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> jobs.get(other, job.id()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> jobs.change(other, job, job.details()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> jobs.close(other, job, "Full", false));
        assertThat(jobs.get(admin, job.id())).isEqualTo(job);
    }

    @Test
    void anAdministratorGrantsAndTakesAway() {
        Job job = jobs.open(moe, named("Gardener"));
        Job shared = jobs.grant(admin, job, List.of(moe.id(), other.id()));
        assertThat(jobs.of(other)).containsExactly(shared);

        jobs.grant(admin, shared, List.of(other.id()));
        assertThat(jobs.of(moe)).isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> jobs.grant(admin, jobs.get(admin, job.id()), List.of()))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("managers"))
                .withMessage("A job needs a hiring manager. Please choose at least one.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> jobs.grant(admin, jobs.get(admin, job.id()), List.of(ann.id())))
                .withMessageStartingWith("Ann is not an active hiring manager.");
    }

    @Test
    void whatIsPlannedIsChecked() {
        Job job = jobs.open(moe, with(List.of(new Criterion("Pruning", 10, 3.0)), List.of(round("Technical"))));
        assertThat(job.details().rounds()).extracting(Round::name).containsExactly("Technical");

        refuses("criteria", with(List.of(new Criterion("A", 1, null), new Criterion(" a ", 1, null)), List.of()));
        refuses("criteria", with(List.of(new Criterion("A", 101, null)), List.of()));
        refuses("criteria", with(List.of(new Criterion("A", 1, 8.0)), List.of()));
        refuses("criteria", with(List.of(new Criterion("A", 1, Double.NaN)), List.of()));
        refuses("rounds", with(List.of(), List.of(round("One"), round(" one "))));
        refuses("rounds", with(List.of(), List.of(changed(4, 2))));
        refuses("rounds", with(List.of(), List.of(changed(60, 9))));
        refuses("title", named(" "));
    }

    private Round changed(int minutes, int panelists) {
        return new Round(
                new RoundId("r"), "R", KnownSets.GARDENING.set(), null, minutes, panelists, List.of(), List.of());
    }

    private void refuses(String field, Job.Details details) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> jobs.open(moe, details))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseChanged() {
        Job job = jobs.open(moe, named("Gardener"));
        jobs.change(moe, job, new Job.Details("Cook", "", "", List.of(moe.id()), null, List.of(), List.of()));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> jobs.change(moe, job, job.details()))
                .withMessageContaining("Somebody else changed this job meanwhile");
        assertThat(jobs.get(moe, job.id()).title()).isEqualTo("Cook");
    }

    @Test
    void closingAsksWhatBecomesOfOpenApplications() {
        var applicants = Applicants.in(context);
        var dora = applicants.add(moe, "Dora", "dora@demo.test", "Gardener");
        JobId id = applicants.job(moe, "Gardener");
        Job closed = jobs.close(moe, jobs.get(moe, id), "Filled", true);

        assertThat(closed.isOpen()).isFalse();
        assertThat(applications.find(dora.application().id()).orElseThrow().ending())
                .extracting(Application.Ending::status, Application.Ending::reason)
                .containsExactly(Application.Status.REJECTED, "Filled");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> applicants.add(moe, "Emil", "emil@demo.test", "Gardener"))
                .withMessageStartingWith("The job \"Gardener\" is closed");

        jobs.reopen(moe, closed);
        assertThat(applications.find(dora.application().id()).orElseThrow().isActive())
                .as("what ended stays ended")
                .isFalse();
    }
}
