package io.panelboard.review.internal;

import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the demo with as many interviews as {@code demo.interviews} requests, to see pages with much data. A
 * restart continues where it stopped.
 */
@Component
@Profile("demo")
@Order(50)
@EnableConfigurationProperties(GeneratedInterviews.DemoSettings.class)
class GeneratedInterviews implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GeneratedInterviews.class);
    private static final int INTERVIEWERS = 16;
    private static final int BATCH = 500;

    /** Limits the writer threads. They share flushes of the disk: a few at a time are faster than one. */
    private static final int WRITERS = 4;

    private final InterviewGenerator generator;
    private final People people;
    private final QuestionSets questionSets;
    private final int wanted;

    GeneratedInterviews(InterviewGenerator generator, People people, QuestionSets questionSets, DemoSettings settings) {
        this.generator = generator;
        this.people = people;
        this.questionSets = questionSets;
        this.wanted = settings.interviews();
    }

    /** @param interviews about how many to generate; 0 unless it was set */
    @ConfigurationProperties("demo")
    record DemoSettings(@DefaultValue("0") int interviews) {}

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException, ExecutionException {
        generate(wanted);
    }

    /** @param interviews about how many to generate */
    void generate(int interviews) throws InterruptedException, ExecutionException {
        if (interviews <= 0) {
            return;
        }
        var cast = cast(interviews);
        int candidates = InterviewGenerator.candidates(interviews);
        LOG.info("Generating about {} interviews of {} candidates", interviews, candidates);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int from = 0; from < candidates; from += BATCH) {
                int until = Math.min(from + BATCH, candidates);
                var batch = new ArrayList<Future<?>>();
                for (int number = from; number < until; number++) {
                    int candidate = number;
                    batch.add(writers.submit(() -> generator.add(cast, candidate)));
                }
                for (Future<?> added : batch) {
                    added.get();
                }
                LOG.info("{} of {} candidates are there with their interviews", until, candidates);
            }
        }
    }

    private InterviewGenerator.Cast cast(int interviews) {
        return new InterviewGenerator.Cast(
                one(Role.HIRING_MANAGER),
                interviewers(),
                questionSets.published().stream()
                        .max(Comparator.comparing(r -> r.publishedAt()))
                        .orElseThrow(() ->
                                new IllegalStateException("There is no published question set to interview with")),
                interviews);
    }

    private List<Person> interviewers() {
        Person administrator = one(Role.ADMINISTRATOR);
        for (int n = people.with(Role.INTERVIEWER).size(); n < INTERVIEWERS; n++) {
            String email = "generated-interviewer-%02d@demo.test".formatted(n);
            people.invite(administrator, email, GeneratedNames.interviewer(n), Set.of(Role.INTERVIEWER));
        }
        return people.with(Role.INTERVIEWER).stream()
                .sorted(Comparator.comparing(p -> p.id().value()))
                .toList();
    }

    private Person one(Role role) {
        return people.with(role).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is " + role.label()));
    }
}
