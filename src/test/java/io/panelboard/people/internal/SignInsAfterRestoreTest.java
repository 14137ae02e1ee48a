package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.PersonId;
import io.panelboard.shared.Restoration;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class SignInsAfterRestoreTest {

    private final Settings settings;
    private final SignInStore store;

    SignInsAfterRestoreTest(Databases database) {
        MongoOperations mongo = database.template();
        settings = new Settings(mongo);
        store = new SignInStore(mongo, true);
    }

    @Test
    void eachRestorationEndsAllSignInsOnce() {
        signIn("before");
        start(Optional.empty());
        assertThat(store.find("before")).isPresent();

        start(Optional.of("r1"));
        assertThat(store.find("before")).isEmpty();

        signIn("since");
        start(Optional.of("r1"));
        assertThat(store.find("since")).as("a later start").isPresent();

        start(Optional.of("r2"));
        assertThat(store.find("since")).isEmpty();
    }

    private void start(Optional<String> restoration) {
        new SignInsAfterRestore(() -> restoration.map(id -> new Restoration(id, "", "")), settings, store)
                .afterPropertiesSet();
    }

    private void signIn(String id) {
        Instant now = Instant.parse("2026-10-06T09:00:00Z");
        Instant end = now.plusSeconds(3_600);
        store.insert(new SignInDocument(
                id, new PersonId("p"), 0, "hash", true, false, now, now, end, end, "Browser", "127.0.0.1"));
    }
}
