package io.panelboard.upkeep.internal;

import io.panelboard.board.BoardCopies;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Times;
import io.panelboard.storage.Backup;
import io.panelboard.storage.Backups;
import io.panelboard.storage.StorageFacts;
import io.panelboard.upkeep.LastBackup;
import io.panelboard.upkeep.Upkeep;
import io.panelboard.upkeep.UpkeepViolation;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

@Service
class DatabaseUpkeepService implements Upkeep {

    private static final String COLLECTION = "upkeep";
    private static final String LAST = "last-backup";

    private final Backups backups;
    private final SealedBoards boards;
    private final BoardCopies copies;
    private final People people;
    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;

    DatabaseUpkeepService(
            Backups backups,
            SealedBoards boards,
            BoardCopies copies,
            People people,
            MongoOperations mongo,
            ApplicationEventPublisher events) {
        this.backups = backups;
        this.boards = boards;
        this.copies = copies;
        this.people = people;
        this.mongo = mongo;
        this.events = events;
    }

    @Override
    public StorageFacts storage(Person reader) {
        reader.require(Role.ADMINISTRATOR, "look after the database");
        return backups.facts();
    }

    @Override
    public Optional<LastBackup> lastBackup(Person reader) {
        reader.require(Role.ADMINISTRATOR, "look after the database");
        return lastBackup();
    }

    /** Returns the latest backup to what shows nobody's data. */
    Optional<LastBackup> lastBackup() {
        return Optional.ofNullable(mongo.findById(LAST, Document.class, COLLECTION))
                .map(note -> new LastBackup(
                        note.getDate("at").toInstant(), new PersonId(note.getString("by")), note.getLong("bytes")));
    }

    private void requireNoSealedSeat(Person by) {
        boards.of(by.id()).ifPresent(seated -> {
            String date = Times.date(seated.startsAt(), by.zone());
            throw seated.person().equals(by.id())
                    ? new RuleViolation(UpkeepViolation.SITS_ON_SEALED_BOARD, date)
                    : new RuleViolation(
                            UpkeepViolation.OPENED_BY_SOMEBODY_ON_SEALED_BOARD,
                            Person.nameOf(people.find(seated.person()).orElse(null)),
                            date);
        });
    }

    @Override
    public Backup backup(Person by) {
        by.require(Role.ADMINISTRATOR, "take a backup");
        requireNoSealedSeat(by);
        Backup backup = backups.take();
        boolean noted = false;
        try {
            copies.taken(by);
            // Somebody may have added them while the copy was made; from here on nobody can.
            requireNoSealedSeat(by);
            mongo.save(
                    new Document("_id", LAST)
                            .append("at", Date.from(backup.at()))
                            .append("by", by.id().value())
                            .append("bytes", backup.bytes()),
                    COLLECTION);
            events.publishEvent(AuditRequested.of(by.id(), "took a backup of everything", "database"));
            noted = true;
            return backup;
        } finally {
            if (!noted) {
                backup.close();
            }
        }
    }
}
