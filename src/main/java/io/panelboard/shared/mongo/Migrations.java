package io.panelboard.shared.mongo;

import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ProgramVersion;
import io.panelboard.shared.StartupFailure;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations at each start, as a node of an earlier version may have written in its way since the last one, and
 * refuses data that a newer version has migrated.
 */
@Component
class Migrations implements SmartInitializingSingleton {

    static final String COLLECTION = "migrations";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final MongoOperations mongo;
    private final List<Migration> migrations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Migrations(
            MongoOperations mongo,
            ObjectProvider<Migration> migrations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.migrations = migrations.orderedStream().toList();
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Document> done = mongo.findAll(Document.class, COLLECTION);
        Set<String> known = migrations.stream().map(Migration::name).collect(Collectors.toSet());
        done.stream()
                .filter(d -> !known.contains(d.getString("_id")))
                .findFirst()
                .ifPresent(newer -> {
                    throw new StartupFailure(
                            "The data was brought up to date by Panelboard %s (%s), which this version does not know."
                                    .formatted(newer.getString("writer"), newer.getString("_id")),
                            "Start Panelboard %s or a newer one, or restore a backup of this version."
                                    .formatted(newer.getString("writer")),
                            null);
                });
        migrations.forEach(this::run);
    }

    private void run(Migration migration) {
        String report = migration.migrate(mongo);
        try {
            mongo.insert(
                    new Document("_id", migration.name())
                            .append("at", Date.from(clock.instant()))
                            .append("writer", ProgramVersion.current())
                            .append("report", report),
                    COLLECTION);
        } catch (DuplicateKeyException _) {
            LOG.debug("The migration {} was run before, here or by another node", migration.name());
        }
        if (!report.isEmpty()) {
            LOG.info("The stored data was brought up to date: {}", report);
            events.publishEvent(new AuditRequested(
                    Ids.random(), "system", "brought the stored data up to date: " + report, "database", null));
        }
    }
}
