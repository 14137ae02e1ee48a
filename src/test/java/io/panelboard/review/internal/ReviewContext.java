package io.panelboard.review.internal;

import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.CurrentAddress;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.mongo.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;

/** Configures reviews over real boards and real stores; only the people are in memory. */
@TestConfiguration
@ComponentScan({
    "io.panelboard.questions.internal",
    "io.panelboard.jobs.demo",
    "io.panelboard.jobs.internal",
    "io.panelboard.candidates.internal",
    "io.panelboard.interviews.internal",
    "io.panelboard.board.internal",
    "io.panelboard.board.live",
    "io.panelboard.board.demo",
    "io.panelboard.review.demo",
    "io.panelboard.review.internal",
    "io.panelboard.audit.internal"
})
public class ReviewContext {

    /** Stands for Tuesday 6 October 2026, 11:00 in Berlin. */
    public static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");

    /** Creates a context on a new, empty database. */
    public static AnnotationConfigApplicationContext on(Databases database, String... profiles) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles(profiles);
        context.registerBean(MongoOperations.class, database::template);
        context.register(ReviewContext.class);
        context.refresh();
        return context;
    }

    @Bean
    SetClock clock() {
        return new SetClock(NOW);
    }

    @Bean
    KnownPeople people() {
        return new KnownPeople();
    }

    /** Provides no address, because there is no request. */
    @Bean
    CurrentAddress address() {
        return Optional::empty;
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    InitializingBean ensureIndexes(MongoOperations mongo, List<Indexes> indexes) {
        return () -> indexes.forEach(i -> i.ensure(mongo));
    }

    /** Collects the published audit events, in order. */
    public static class Told {
        public final List<AuditRequested> all = new ArrayList<>();

        @EventListener
        public void hear(AuditRequested event) {
            all.add(event);
        }
    }
}
