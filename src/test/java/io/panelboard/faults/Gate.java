package io.panelboard.faults;

import io.panelboard.PanelboardApplication;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole program in the process that is killed, with a clock that can be set. Orders come in by its input, as they
 * come from pages; each answer goes at once, past every buffer of this process, into the pipe to the process beside it.
 */
final class Gate {

    static final String ORDER = "order";
    static final String PLAN = "plan";
    static final String CLOCK = "clock";
    static final String READY = "ready";

    private final JumpingClock clock;
    private final Desk desk;
    private final FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Gate(JumpingClock clock, ConfigurableApplicationContext program) {
        this.clock = clock;
        this.desk = new Desk(program, words -> write("told", "0", new Answer(Answer.State.BROKEN, 0, words)));
    }

    public static void main(String[] arguments) throws IOException {
        // What a library prints must not come between the answers.
        System.setOut(System.err);
        var clock = new JumpingClock();
        clock.set(Duration.ofSeconds(Long.parseLong(arguments[0])));
        ConfigurableApplicationContext program = new SpringApplicationBuilder(PanelboardApplication.class)
                .initializers(context -> product((GenericApplicationContext) context, clock))
                .properties(Map.of("vaadin.productionMode", "true"))
                .run();
        var gate = new Gate(clock, program);
        gate.write(
                READY,
                "0",
                new Answer(Answer.State.SAVED, 0, program.getEnvironment().getProperty("local.server.port", "")));
        gate.serve();
    }

    /** The program as it is packaged: what lies beside the tests is no part of it; this clock takes the place of its own. */
    private static void product(GenericApplicationContext context, JumpingClock clock) {
        context.getBeanFactory().registerSingleton("product", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
                return reader.getResource().getURL().getPath().contains("/test-classes/")
                        || reader.getClassMetadata().getClassName().endsWith(".ClockConfiguration");
            }
        });
        context.registerBean("clock", Clock.class, () -> clock);
    }

    /** Until the process beside this one closes the pipe. */
    private void serve() throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        while ((line = orders.readLine()) != null) {
            String[] words = line.split("\t", 3);
            threads.execute(() -> write(words[0], words[1], answer(words[0], words[2])));
        }
    }

    private Answer answer(String what, String words) {
        return switch (what) {
            case ORDER -> desk.perform(Order.parse(words));
            case PLAN -> desk.plan(words);
            case CLOCK -> {
                clock.set(Duration.ofSeconds(Long.parseLong(words)));
                yield new Answer(Answer.State.SAVED, 0, words);
            }
            default -> throw new IllegalArgumentException("No such thing to ask for: " + what);
        };
    }

    private void write(String what, String number, Answer answer) {
        byte[] line = (what + "\t" + number + "\t" + answer.line() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (pipe) {
                pipe.write(line);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The other end has gone", e);
        }
    }
}
