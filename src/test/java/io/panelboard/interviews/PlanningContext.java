package io.panelboard.interviews;

import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.mongo.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Planning with its real stores, and what it needs of other modules in memory. It is no {@code @Configuration}, so that
 * the application, started in a test, does not find it.
 */
@ComponentScan({"io.panelboard.jobs.internal", "io.panelboard.candidates.internal", "io.panelboard.interviews.internal"
})
public class PlanningContext {

    /** Tuesday 6 October 2026, 11:00 in Berlin. */
    public static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");

    /** A context on a new, empty database. */
    public static AnnotationConfigApplicationContext on(Databases database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(MongoOperations.class, database::template);
        context.register(PlanningContext.class);
        context.refresh();
        return context;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    KnownPeople people() {
        return new KnownPeople();
    }

    @Bean
    KnownSets sets() {
        return new KnownSets();
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    Begun begun() {
        return new Begun();
    }

    @Bean
    SignedIn signedIn(KnownPeople people) {
        return new SignedIn(people.add("Mia Manager", Role.HIRING_MANAGER));
    }

    @Bean
    InitializingBean ensureIndexes(MongoOperations mongo, List<Indexes> indexes) {
        return () -> indexes.forEach(i -> i.ensure(mongo));
    }

    /** Holds the audit entries published, in order. */
    public static class Told {
        public final List<AuditRequested> all = new ArrayList<>();

        @EventListener
        public void hear(AuditRequested event) {
            all.add(event);
        }
    }

    /** Interviews that have begun. */
    public static class Begun implements InterviewInUse {
        public final Set<InterviewId> all = new HashSet<>();

        @Override
        public boolean started(InterviewId id) {
            return all.contains(id);
        }
    }

    /** Holds the person who counts as signed in. */
    public static class SignedIn implements CurrentPerson {
        private Person person;

        SignedIn(Person person) {
            this.person = person;
        }

        public void as(Person other) {
            person = other;
        }

        @Override
        public Person get() {
            return person;
        }
    }
}
