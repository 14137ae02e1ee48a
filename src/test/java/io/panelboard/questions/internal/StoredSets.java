package io.panelboard.questions.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.RevisionUses;
import io.panelboard.questions.Section;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.mongo.Indexes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Configures the question sets with their real stores; no {@code @Configuration}, to keep it out of component scanning.
 */
@ComponentScan("io.panelboard.questions.internal")
@ComponentScan(
        basePackages = "io.panelboard.exchange",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*ListExports"))
public class StoredSets {

    /** Creates a context on a new, empty database. */
    public static AnnotationConfigApplicationContext on(Databases database) {
        return on(database.template());
    }

    /** Creates a context on a database that another one may share. */
    static AnnotationConfigApplicationContext on(MongoOperations mongo) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(MongoOperations.class, () -> mongo);
        context.register(StoredSets.class);
        context.refresh();
        return context;
    }

    public static Person person(Role role) {
        return new Person(new PersonId("p1"), "p1@demo.test", "P One", ZoneOffset.UTC, Set.of(role), true);
    }

    /** Creates a set with one question for each of these competencies. */
    public static QuestionSet create(QuestionSets sets, String title, String... competencies) {
        List<Question> questions =
                Stream.of(competencies).map(StoredSets::question).toList();
        return sets.create(
                person(Role.ADMINISTRATOR),
                title,
                "Gardener",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of("All", questions)));
    }

    private static Question question(String competency) {
        return new Question(
                new QuestionId(Ids.random()), "", "About " + competency, "", List.of(), competency, 5, 10, Map.of());
    }

    @Bean
    SetClock clock() {
        return new SetClock(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    Pinned pinned() {
        return new Pinned();
    }

    @Bean
    InitializingBean ensureIndexes(MongoOperations mongo, List<Indexes> indexes) {
        return () -> indexes.forEach(i -> i.ensure(mongo));
    }

    /** Returns the audit requests, in order. */
    static class Told {
        final List<AuditRequested> all = new ArrayList<>();

        @EventListener
        void record(AuditRequested event) {
            all.add(event);
        }
    }

    /** Provides the numbers of interviews that a test sets. */
    public static class Pinned implements RevisionUses {
        public final Map<RevisionId, Integer> all = new HashMap<>();

        @Override
        public Map<RevisionId, Integer> counts() {
            return Map.copyOf(all);
        }

        @Override
        public List<Use> of(RevisionId revision, int most) {
            return Stream.generate(() -> new Use(Instant.parse("2026-03-01T09:00:00Z"), "Planned"))
                    .limit(Math.min(most, all.getOrDefault(revision, 0)))
                    .toList();
        }
    }
}
