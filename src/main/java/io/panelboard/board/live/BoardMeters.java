package io.panelboard.board.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.panelboard.board.BoardCommand;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Measures commands and pushes, without saying whose. Without a registry nothing is measured. */
@Component
final class BoardMeters {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Holds the metric's tag of each command, written out because dashboards outlive the code. */
    private static final Map<Class<? extends BoardCommand>, String> NAMES = Map.ofEntries(
            Map.entry(BoardCommand.Activate.class, "activate"),
            Map.entry(BoardCommand.Skip.class, "skip"),
            Map.entry(BoardCommand.Rate.class, "rate"),
            Map.entry(BoardCommand.Note.class, "note"),
            Map.entry(BoardCommand.Recommend.class, "recommend"),
            Map.entry(BoardCommand.Summarise.class, "summarise"),
            Map.entry(BoardCommand.Lock.class, "lock"),
            Map.entry(BoardCommand.Reveal.class, "reveal"),
            Map.entry(BoardCommand.BreakSeal.class, "break_seal"),
            Map.entry(BoardCommand.Remind.class, "remind"),
            Map.entry(BoardCommand.Adjust.class, "adjust"),
            Map.entry(BoardCommand.AdjustRecommendation.class, "adjust_recommendation"),
            Map.entry(BoardCommand.Discuss.class, "discuss"),
            Map.entry(BoardCommand.Finish.class, "finish"),
            Map.entry(BoardCommand.TakeBack.class, "take_back"),
            Map.entry(BoardCommand.HandOver.class, "hand_over"),
            Map.entry(BoardCommand.ReleaseSeat.class, "release_seat"),
            Map.entry(BoardCommand.AddPanelist.class, "add_panelist"),
            Map.entry(BoardCommand.End.class, "end"));

    private final MeterProvider<Timer> commands;
    private final Timer pushes;
    private final MeterProvider<Counter> refused;
    private final Counter repeated;

    BoardMeters(ObjectProvider<MeterRegistry> given) {
        MeterRegistry registry = given.getIfAvailable(CompositeMeterRegistry::new);
        commands = timer("panelboard.commands", "From a command's arrival to its acknowledged, durable write")
                .withRegistry(registry);
        pushes = timer("panelboard.pushes", "From a change of a board to the new view in the hands of a page")
                .register(registry);
        refused = Counter.builder("panelboard.commands.refused")
                .description("Commands that were refused: to somebody who may not, or at the wrong moment")
                .withRegistry(registry);
        repeated = Counter.builder("panelboard.commands.repeated")
                .description("Commands that a page sent again and that were recognised")
                .register(registry);
        // There from the start: an alert on an increase does not see the first failure of a series that it begins.
        NAMES.values().forEach(name -> commands.withTags("command", name, "outcome", "failed"));
    }

    /** Performs a command and records its duration and outcome. */
    LiveBoard.Done timed(BoardCommand command, Supplier<LiveBoard.Done> work) {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            LiveBoard.Done done = work.get();
            outcome = done.repeated() ? "repeated" : done.events().isEmpty() ? "unchanged" : "saved";
            if (done.repeated()) {
                repeated.increment();
            }
            return done;
        } catch (RuleViolation e) {
            outcome = e instanceof NotAllowed ? "not_allowed" : "not_now";
            refused.withTags("reason", outcome, "code", e.code().code()).increment();
            throw e;
        } finally {
            record(command, outcome, System.nanoTime() - start);
        }
    }

    /** Counts a command as failed that was not performed at all. */
    void unreached(BoardCommand command) {
        record(command, "failed", 0);
    }

    private void record(BoardCommand command, String outcome, long nanos) {
        commands.withTags("command", Objects.requireNonNull(NAMES.get(command.getClass())), "outcome", outcome)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Records the time from a change of a board until its view was delivered to a page, in nanoseconds. */
    void pushed(long nanos) {
        pushes.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST);
    }
}
