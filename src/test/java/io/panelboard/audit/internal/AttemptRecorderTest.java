package io.panelboard.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import io.panelboard.people.CurrentAddress;
import io.panelboard.people.PersonId;
import io.panelboard.shared.PassingTime;
import io.panelboard.shared.mongo.Databases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks the limits of recorded attempts, and what happens when they cannot be stored. */
class AttemptRecorderTest {

    private static final String LEFT_OUT = "left out further entries like this one: too many within 10 minutes";

    private final PassingTime time = new PassingTime();
    private final AuditStore store = store();
    private String address = "192.0.2.7";
    private final AttemptRecorder attempts = attempts(() -> Optional.of(address));

    private static AuditStore store() {
        var mongo = Databases.EMBEDDED.template();
        AuditStore.ensureIndexes(mongo);
        return new AuditStore(mongo);
    }

    private AttemptRecorder attempts(CurrentAddress from) {
        return new AttemptRecorder(new Chain(store, Trails.CLOCK), from, Trails.CLOCK, time);
    }

    private void refused(String person, int times) {
        for (int i = 0; i < times; i++) {
            attempts.by(new PersonId(person), AuditKind.REFUSED, "refused: boards · view", "interview i", "No.");
        }
    }

    private List<AuditEntry> written() {
        return store.window(2, 1_000);
    }

    @Test
    void onePersonHasRoomAgainAfterAWhileAndTakesNobodyElses() {
        refused("eve", 500);
        assertThat(written()).hasSize(AttemptRecorder.PER_PERSON + 1);
        assertThat(written().getLast().action()).isEqualTo(LEFT_OUT);
        assertThat(written().getLast().by()).isEqualTo("eve");

        refused("pat", 1);
        assertThat(written().getLast().by()).isEqualTo("pat");
        attempts.by(new PersonId("eve"), AuditKind.SIGN_IN, "signed in", "person eve", null);
        assertThat(written().getLast().action()).isEqualTo("signed in");

        time.passes(AttemptRecorder.PERIOD);
        refused("eve", 500);
        assertThat(written()).hasSize(2 * (AttemptRecorder.PER_PERSON + 1) + 2);
    }

    @Test
    void strangersHaveRoomByAccountByAddressAndInAll() {
        for (int i = 0; i < 200; i++) {
            attempts.byStranger("same@demo.test", "failed to sign in", "person p");
        }
        assertThat(written()).hasSize(AttemptRecorder.PER_PERSON + 1);
        for (int i = 0; i < 200; i++) {
            attempts.byStranger("other" + i, "failed to sign in", "an account that does not exist");
        }
        assertThat(written())
                .as("the first account's are among them")
                .hasSizeLessThanOrEqualTo(AttemptRecorder.PER_ADDRESS + 2);
        for (int i = 0; i < 500; i++) {
            address = "2001:db8:0:%x::1".formatted(i);
            attempts.byStranger("another" + i, "failed to sign in", "an account that does not exist");
        }
        assertThat(written()).hasSizeLessThanOrEqualTo(AttemptRecorder.OF_STRANGERS + 3);
        assertThat(written().getLast().action()).isEqualTo(LEFT_OUT);
    }

    @Test
    void anIpv6NetworkHasTheRoomOfOneAddress() {
        for (int i = 0; i < 2 * AttemptRecorder.PER_ADDRESS; i++) {
            address = "2001:db8::%x".formatted(i);
            attempts.byStranger("another" + i, "failed to sign in", "an account that does not exist");
        }
        assertThat(written()).hasSize(AttemptRecorder.PER_ADDRESS + 1);
    }

    @Test
    void whoIsRefusedNoticesNothingOfARecordThatCannotBeWritten() {
        var failing = attempts(() -> {
            throw new IllegalStateException("as a database that does not answer");
        });
        failing.by(new PersonId("eve"), AuditKind.REFUSED, "refused: boards · view", "interview i", "No.");

        assertThat(written()).isEmpty();
    }

    @Test
    void ofAnAddressOnlyWhatLooksLikeOneOfOursIsKept() {
        assertThat(SignInListener.address("/board/5f3a")).isEqualTo("address /board/5f3a");
        assertThat(SignInListener.address("people/a@b.test/%20x")).isEqualTo("address /people/…/…");
        assertThat(SignInListener.address("/a/b/c/d/e/f/g")).isEqualTo("address /a/b/c/d/e");
        assertThat(SignInListener.address("/" + "x".repeat(65))).isEqualTo("address /…");
    }
}
