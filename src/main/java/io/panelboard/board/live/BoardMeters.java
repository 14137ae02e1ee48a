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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Measures commands and pushes, without saying whose. Without a registry nothing is measured. */
@Component
final class BoardMeters {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

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
            commands.withTags("command", nameOf(command), "outcome", outcome)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
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

    /** Returns the metric's tag, written out because dashboards outlive the code. */
    private static String nameOf(BoardCommand command) {
        return switch (command) {
            case BoardCommand.Activate _ -> "activate";
            case BoardCommand.Skip _ -> "skip";
            case BoardCommand.Rate _ -> "rate";
            case BoardCommand.Note _ -> "note";
            case BoardCommand.Recommend _ -> "recommend";
            case BoardCommand.Summarise _ -> "summarise";
            case BoardCommand.Lock _ -> "lock";
            case BoardCommand.Reveal _ -> "reveal";
            case BoardCommand.BreakSeal _ -> "break_seal";
            case BoardCommand.Remind _ -> "remind";
            case BoardCommand.Adjust _ -> "adjust";
            case BoardCommand.AdjustRecommendation _ -> "adjust_recommendation";
            case BoardCommand.Discuss _ -> "discuss";
            case BoardCommand.Finish _ -> "finish";
            case BoardCommand.TakeBack _ -> "take_back";
            case BoardCommand.HandOver _ -> "hand_over";
            case BoardCommand.ReleaseSeat _ -> "release_seat";
            case BoardCommand.AddPanelist _ -> "add_panelist";
            case BoardCommand.End _ -> "end";
        };
    }
}
