package io.panelboard.candidates.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Retention;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.mongo.Migration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** Data as it was when a candidate had one role as free text becomes jobs and applications. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class JobsFromRolesTest {

    private static final Date ADDED = Date.from(Instant.parse("2026-09-01T09:00:00Z"));

    private final AnnotationConfigApplicationContext context;
    private final MongoOperations mongo;
    private final Person moe;

    JobsFromRolesTest(Databases database) {
        context = PlanningContext.on(database);
        mongo = context.getBean(MongoOperations.class);
        moe = context.getBean(KnownPeople.class).add("Moe", Role.HIRING_MANAGER);
        candidate("c1", "Dora", "Senior  gardener");
        candidate("c2", "Emil", "senior Gardener");
        candidate("c3", "Finn", "senior Gardener");
        candidate("c4", "Gus", "Cook");
        mongo.insert(
                new Document("_id", "cook").append("role", "Cook").append("months", 12), MongoRetention.COLLECTION);
        mongo.insert(
                new Document("_id", "i1")
                        .append("candidate", "c1")
                        .append("revision", "gardening@1")
                        .append("startsAt", ADDED)
                        .append("zone", "Europe/Berlin")
                        .append("minutes", 60)
                        .append("seats", List.of())
                        .append("plannedBy", moe.id().value())
                        .append("version", 0L),
                "interviews");
    }

    private void candidate(String id, String name, String role) {
        mongo.insert(
                new Document("_id", id)
                        .append("name", name)
                        .append("email", name.toLowerCase(Locale.ROOT) + "@demo.test")
                        .append("role", role)
                        .append("addedAt", ADDED)
                        .append("version", 0L),
                MongoCandidates.COLLECTION);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private List<String> migrate() {
        return context.getBeanProvider(Migration.class)
                .orderedStream()
                .map(migration -> migration.migrate(mongo))
                .toList();
    }

    @Test
    void rolesBecomeJobsAndNothingIsLost() {
        assertThat(migrate()).containsExactly("2 jobs of roles, 4 applications", "1 interview moved to applications");

        var jobs = context.getBean(Jobs.class).of(moe);
        assertThat(jobs).extracting(Job::title).containsExactly("Cook", "senior Gardener");
        assertThat(context.getBean(MongoApplications.class).of(moe))
                .extracting(
                        a -> a.candidate().name(),
                        a -> a.job().title(),
                        a -> a.application().appliedAt())
                .containsExactly(
                        tuple("Dora", "senior Gardener", ADDED.toInstant()),
                        tuple("Emil", "senior Gardener", ADDED.toInstant()),
                        tuple("Finn", "senior Gardener", ADDED.toInstant()),
                        tuple("Gus", "Cook", ADDED.toInstant()));
        assertThat(context.getBean(Candidates.class).all()).hasSize(4);
        assertThat(context.getBean(Retention.class).rules(moe))
                .filteredOn(rule -> rule.job() != null && rule.own())
                .extracting(rule -> requireNonNull(rule.job()).title(), Retention.Rule::months)
                .containsExactly(tuple("Cook", 12));
        assertThat(context.getBean(Interviews.class).find(new InterviewId("i1")))
                .hasValueSatisfying(interview ->
                        assertThat(interview.application()).isEqualTo(ApplicationId.ofRole(new CandidateId("c1"))));
    }

    @Test
    void aSecondRunChangesNothing() {
        migrate();
        var before = List.of(
                mongo.findAll(Document.class, "jobs"),
                mongo.findAll(Application.class, MongoApplications.COLLECTION),
                mongo.findAll(Document.class, MongoRetention.COLLECTION));
        assertThat(migrate()).containsExactly("", "");
        assertThat(List.of(
                        mongo.findAll(Document.class, "jobs"),
                        mongo.findAll(Application.class, MongoApplications.COLLECTION),
                        mongo.findAll(Document.class, MongoRetention.COLLECTION)))
                .isEqualTo(before);
    }

    @Test
    void anInterruptedRunIsFinishedByTheNext() {
        migrate();
        mongo.remove(query(where("candidate").is("c2")), MongoApplications.COLLECTION);
        mongo.updateFirst(
                query(where("_id").is("c2")), new Update().set("role", "Senior gardener"), MongoCandidates.COLLECTION);
        migrate();

        assertThat(context.getBean(MongoApplications.class).of(moe)).hasSize(4);
        assertThat(context.getBean(Jobs.class).of(moe)).hasSize(2);
    }
}
