package io.panelboard.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.panelboard.board.BoardCopies;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.storage.Backup;
import io.panelboard.storage.Backups;
import io.panelboard.storage.StorageFacts;
import io.panelboard.upkeep.internal.SealedBoards.Seated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class DatabaseUpkeepServiceTest {

    private static final Instant NOON = Instant.parse("2026-10-06T12:00:00Z");
    private static final Person ADMIN = person(Role.ADMINISTRATOR);

    private static final Seated ADMINS_SEAT = new Seated(ADMIN.id(), NOON);
    private static final SealedBoards NONE_SEALED = sealed(null);

    @TempDir
    private Path folder;

    private final Databases database;
    private final List<Person> copied = new ArrayList<>();
    private final BoardCopies copies = copies(copied::add);
    private final People people = mock();
    private final List<Object> published = new ArrayList<>();

    DatabaseUpkeepServiceTest(Databases database) {
        this.database = database;
    }

    @Test
    void aBackupIsNotedAndOnTheRecord() {
        DatabaseUpkeepService upkeep = upkeep();
        assertThat(upkeep.lastBackup(ADMIN)).isEmpty();

        try (Backup backup = upkeep.backup(ADMIN)) {
            assertThat(backup.bytes()).isEqualTo(4);
        }

        assertThat(upkeep.lastBackup(ADMIN)).hasValueSatisfying(last -> {
            assertThat(last.at()).isEqualTo(NOON);
            assertThat(last.by()).isEqualTo(ADMIN.id());
        });
        assertThat(published).singleElement().isInstanceOfSatisfying(AuditRequested.class, entry -> {
            assertThat(entry.action()).isEqualTo("took a backup of everything");
            assertThat(entry.by()).isEqualTo(ADMIN.id().value());
        });
        assertThat(copied).containsExactly(ADMIN);
    }

    @Test
    void whoIsAddedToASealedBoardWhileTheCopyIsMadeGetsNone() throws IOException {
        SealedBoards sealed = sealed(null);
        BoardCopies addedMeanwhile = copies(_ -> when(sealed.of(any())).thenReturn(Optional.of(ADMINS_SEAT)));
        var upkeep = new DatabaseUpkeepService(
                new OneFile(folder), sealed, addedMeanwhile, people, database.template(), published::add);

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> upkeep.backup(ADMIN));
        assertThat(published).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whoSitsOnASealedBoardGetsNoCopyOfIt() throws IOException {
        var upkeep = new DatabaseUpkeepService(
                new OneFile(folder), sealed(ADMINS_SEAT), copies, people, database.template(), published::add);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> upkeep.backup(ADMIN))
                .withMessageContaining("(interview of Tue 6 Oct 2026)");
        assertThat(published).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whoseAccountWasOpenedBySomebodyOnASealedBoardGetsNoCopyOfIt() {
        var opener = new PersonId("p2");
        when(people.find(opener))
                .thenReturn(Optional.of(new Person(opener, "p2@demo.test", "Olga", ZoneOffset.UTC, Set.of(), true)));
        var upkeep = new DatabaseUpkeepService(
                new OneFile(folder),
                sealed(new Seated(opener, NOON)),
                copies,
                people,
                database.template(),
                published::add);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> upkeep.backup(ADMIN))
                .withMessageContaining("your account was opened by Olga");
        assertThat(published).isEmpty();
    }

    @Test
    void aBackupThatCannotBePutOnTheRecordIsNotHandedOut() throws IOException {
        DatabaseUpkeepService upkeep =
                new DatabaseUpkeepService(new OneFile(folder), NONE_SEALED, copies, people, database.template(), _ -> {
                    throw new IllegalStateException("the trail cannot be written");
                });

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> upkeep.backup(ADMIN));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void onlyAdministratorsLookAfterTheDatabase() {
        DatabaseUpkeepService upkeep = upkeep();
        Person manager = person(Role.HIRING_MANAGER);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upkeep.backup(manager));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upkeep.storage(manager));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upkeep.lastBackup(manager));
        assertThat(published).isEmpty();
    }

    @Test
    void aRestorationIsToldUnderOneKey() {
        var restoration = new DatabaseRestored("r1", "backup.mv", "the database before it is kept");
        var record = new RestoredOnRecord(() -> Optional.of(restoration), published::add);
        record.publish();
        record.publish();
        new RestoredOnRecord(Optional::empty, published::add).publish();

        assertThat(published)
                .hasSize(2)
                .containsOnly(new AuditRequested(
                        "restored r1",
                        "system",
                        "restored a backup",
                        "database",
                        "From backup.mv; the database before it is kept"));
    }

    private DatabaseUpkeepService upkeep() {
        return new DatabaseUpkeepService(
                new OneFile(folder), NONE_SEALED, copies, people, database.template(), published::add);
    }

    private static SealedBoards sealed(@Nullable Seated seat) {
        SealedBoards sealed = mock();
        when(sealed.of(any())).thenReturn(Optional.ofNullable(seat));
        return sealed;
    }

    private static BoardCopies copies(Consumer<Person> taken) {
        return new BoardCopies() {
            @Override
            public Set<InterviewId> sealed() {
                return Set.of();
            }

            @Override
            public void taken(Person by) {
                taken.accept(by);
            }
        };
    }

    private static Person person(Role role) {
        return new Person(new PersonId("p1"), "p1@demo.test", "Pat", ZoneOffset.UTC, Set.of(role), true);
    }

    /** Makes backups of four bytes. */
    record OneFile(Path folder) implements Backups {

        @Override
        public StorageFacts facts() {
            return new StorageFacts("Embedded database", folder.toString(), 4, true);
        }

        @Override
        public Backup take() {
            try {
                return new Backup(Files.write(folder.resolve("copy"), new byte[4]), NOON, 1, 4);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
