package io.panelboard.people.signin.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.Broadcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptBroadcasterTest {

    /** Makes the thread that hands messages out end after a millisecond without one. */
    private static final int SHORT = 1;

    private static final int MESSAGES = 5_000;

    private final AtmosphereFramework framework = new AtmosphereFramework(false, false);

    @AfterEach
    void destroy() {
        framework.destroy();
    }

    /** Each message comes about when that thread ends; Atmosphere's own broadcaster leaves one of some hundred behind. */
    @Test
    void noMessageWaitsForTheNext() {
        framework.addInitParameter(ApplicationConfig.BROADCASTER_WAIT_TIME, String.valueOf(SHORT));
        framework.addInitParameter(ApplicationConfig.BROADCASTER_CLASS, PromptBroadcaster.class.getName());
        framework.init();
        Broadcaster broadcaster = framework.getBroadcasterFactory().get("/page");

        for (int i = 0; i < MESSAGES; i++) {
            var handedOut = broadcaster.broadcast("message " + i);
            assertThatCode(() -> handedOut.get(10, TimeUnit.SECONDS))
                    .as("message %d", i)
                    .doesNotThrowAnyException();
            LockSupport.parkNanos(
                    TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextInt(900, 1_300)));
        }
    }
}
