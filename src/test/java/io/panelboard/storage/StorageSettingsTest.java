package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.signin.sessions.SignInLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** A variable that is there and empty is one that a compose file passes on and nobody has set. */
class StorageSettingsTest {

    @Test
    void anEmptySettingIsNone() {
        var empty = new MockEnvironment()
                .withProperty("panelboard.data", "")
                .withProperty("panelboard.mongodb.uri", "")
                .withProperty("panelboard.storage.fsync", "")
                .withProperty("panelboard.storage.restore", "")
                .withProperty("panelboard.sign-in.idle", "");

        StorageSettings settings = StorageSettings.in(empty);

        assertThat(settings.storage().fsync()).isTrue();
        assertThat(settings.isEmbedded()).isTrue();
        assertThat(settings.data()).isEqualTo("./data");
        assertThat(Binder.get(empty)
                        .bindOrCreate("panelboard.sign-in", SignInLimits.class)
                        .idle())
                .isEqualTo(Duration.ofMinutes(60));
    }
}
