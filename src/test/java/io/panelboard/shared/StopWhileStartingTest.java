package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.support.GenericApplicationContext;

class StopWhileStartingTest {

    private final SpringApplication application = new SpringApplication();
    private final GenericApplicationContext context = new GenericApplicationContext();
    private final StopWhileStarting stop = new StopWhileStarting();

    private void prepare() {
        stop.onApplicationEvent(new ApplicationPreparedEvent(application, new String[0], context));
    }

    /** Asks the machine, and leaves no hook in this process that would end it. */
    private boolean wouldHalt() {
        return Runtime.getRuntime().removeShutdownHook(stop.atStop);
    }

    @Test
    void aStopHaltsWhileNothingIsServed() {
        prepare();
        assertThat(wouldHalt()).isTrue();
    }

    @Test
    void aStopIsOrderlyAsSoonAsRequestsAreTakenWhateverStillRunsAtTheStart() {
        prepare();
        stop.onApplicationEvent(new ApplicationStartedEvent(application, new String[0], context, Duration.ZERO));
        assertThat(wouldHalt()).isFalse();
    }

    @Test
    void aFailedStartLeavesNothingBehind() {
        prepare();
        stop.onApplicationEvent(
                new ApplicationFailedEvent(application, new String[0], context, new IllegalStateException()));
        assertThat(wouldHalt()).isFalse();
    }
}
