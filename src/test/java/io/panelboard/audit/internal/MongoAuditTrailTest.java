package io.panelboard.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.audit.AuditEntry;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoAuditTrailTest {

    private static final Person ADMIN = person(Role.ADMINISTRATOR);

    private final MongoAuditTrail trail;

    MongoAuditTrailTest(Databases database) {
        trail = new MongoAuditTrail(
                database.template(), Clock.fixed(Instant.parse("2026-01-12T09:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void whatIsToldTwiceIsRecordedOnce() {
        var broken =
                new OnRecord("board i 7", "manager", "broke the seal", "interview i", "The offer (urgent) expires");
        trail.on(broken);
        trail.on(broken);

        assertThat(trail.entries(ADMIN, "", 0, 10))
                .containsExactly(new AuditEntry(
                        "board i 7",
                        Instant.parse("2026-01-12T09:00:00Z"),
                        "manager",
                        "broke the seal",
                        "interview i",
                        "The offer (urgent) expires"));
    }

    @Test
    void theSearchTakesTheTextLiterallyAndInAnyCase() {
        trail.on(new OnRecord("1", "manager", "broke the seal", "interview i", "The offer (urgent) expires"));
        trail.on(new OnRecord("2", "lead", "revealed the scorecards", "interview i", null));

        assertThat(trail.entries(ADMIN, "OFFER (", 0, 10))
                .extracting(AuditEntry::id)
                .containsExactly("1");
        assertThat(trail.entries(ADMIN, "lead", 0, 10))
                .extracting(AuditEntry::id)
                .containsExactly("2");
        assertThat(trail.entries(ADMIN, ".*", 0, 10)).isEmpty();
    }

    @Test
    void onlyAdministratorsRead() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> trail.entries(person(Role.HIRING_MANAGER, Role.INTERVIEWER), "", 0, 10))
                .withMessage("Only a person with the role \"Administrator\" may read the audit trail.");
    }

    private static Person person(Role... roles) {
        return new Person(
                new PersonId("somebody"), "somebody@demo.test", "Somebody", ZoneOffset.UTC, Set.of(roles), true);
    }
}
