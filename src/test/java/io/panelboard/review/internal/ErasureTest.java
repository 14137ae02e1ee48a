package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.board.BoardCommand;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.ui.ForgottenTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;

/** Erases a candidate (R12) and searches the whole database; anonymous figures stay. */
class ErasureTest {

    private static final List<String> WORDS = List.of(
            "Carla",
            "carla@demo.test",
            "She named both failure modes",
            "Summary of",
            "I missed the example",
            "Out of time",
            "Pia lost the connection",
            "A complaint came in",
            "Moved abroad",
            "Told by her aunt",
            "HR-4711",
            "Her answers convinced us");

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Erasures erasures = context.getBean(Erasures.class);
    private final Reviews reviews = context.getBean(Reviews.class);
    private final Interviews interviews = context.getBean(Interviews.class);
    private final Candidate carla = panel.candidate("Carla");
    private final Interview held = panel.plan(carla, ReviewContext.NOW);
    private final Interview planned = panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(1)));

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void noWordOfTheCandidateIsLeftAndEveryFigureIs() throws IOException {
        played();
        var second = Applicants.in(context).job(panel.manager, "Second job");
        context.getBean(Applications.class)
                .add(
                        panel.manager,
                        second,
                        new Applications.NewApplication(carla.name(), carla.email(), "Told by her aunt", "HR-4711"));
        PanelResult before = open().result();
        assertThat(database()).contains(WORDS);

        erasures.erase(panel.manager, carla.id(), "Carla Candidate ");

        assertThat(database()).doesNotContain(WORDS).contains("erased a candidate", "broke the seal");
        for (RecordFormat format : List.of(RecordFormat.JSON, RecordFormat.CSV)) {
            try (var content = context.getBean(Records.class)
                    .of(held.id(), panel.manager, format)
                    .content()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(WORDS)
                        .contains("Erased candidate");
            }
        }
        assertThat(open().setting().candidate()).isEqualTo("Erased candidate");
        assertThat(open().result())
                .usingRecursiveComparison()
                .ignoringFields("seq")
                .isEqualTo(before);
        assertThat(context.getBean(PanelResultStore.class).of(List.of(held.id())))
                .containsValue(open().result());
        assertThat(open().decisions().getFirst().decision().outcome()).isEqualTo(Decision.Outcome.HIRE);
        assertThat(context.getBean(Candidates.class).all()).isEmpty();
    }

    @Test
    void whatHasNotBegunIsCalledOffAndNothingIsAddedAnyMore() {
        panel.asks(held);
        erasures.erase(panel.manager, carla.id(), "Carla Candidate");

        assertThat(interviews.find(planned.id()).orElseThrow().isCancelled()).isTrue();
        assertThat(interviews.find(held.id()).orElseThrow().isCancelled()).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> panel.does(held, panel.pat, new BoardCommand.Note(TestPanel.ERRORS, "Carla said more")))
                .withMessage("The candidate was erased, so nothing is added to this board any more.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(2))))
                .withMessageContaining("may have been erased");
    }

    /** The texts that a browser still keeps go when it asks. */
    @Test
    void browsersAreToldOfWhatTheyMustNotKeep() {
        Interview other = panel.plan(panel.candidate("Ben"), ReviewContext.NOW.plus(Duration.ofDays(3)));
        erasures.erase(panel.manager, carla.id(), "Carla Candidate");

        assertThat(context.getBean(ForgottenTexts.class)
                        .of(List.of(
                                held.id().value(),
                                planned.id().value(),
                                other.id().value(),
                                "draft",
                                "")))
                .containsExactlyInAnyOrder(held.id().value(), planned.id().value());
    }

    @Test
    void whatWasInterruptedIsFinishedAtTheNextStart() {
        played();
        var part = new Interrupted();
        context.registerBean(Interrupted.class, () -> part);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> erasures.erase(panel.manager, carla.id(), "Carla Candidate"))
                .withMessageContaining("within minutes");
        assertThat(database()).doesNotContain("carla@demo.test").contains("She named both failure modes");

        part.works = true;
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

        assertThat(database()).doesNotContain(WORDS);
    }

    /**
     * Publishes a pending audit event of the board, as another node may, between the erasures of the trail and of the
     * board.
     */
    @Test
    void aReasonThatIsToldWhileTheCandidateIsErasedIsForgottenToo() {
        played();
        var told = context.getBean(ReviewContext.Told.class).all;
        List<AuditRequested> unheard =
                told.stream().filter(what -> what.key().startsWith("board ")).toList();
        assertThat(unheard).extracting(AuditRequested::reason).contains("A complaint came in");
        context.registerBean(
                Between.class,
                () -> new Between(() -> unheard.forEach(what -> {
                    context.publishEvent(new AuditRequested(
                            what.key() + " late", what.by(), what.action(), what.object(), what.reason()));
                })));

        erasures.erase(panel.manager, carla.id(), "Carla Candidate");

        assertThat(database()).doesNotContain(WORDS).contains("broke the seal");
    }

    @Test
    void itTakesTheNameTypedAndTheRight() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> erasures.erase(panel.manager, carla.id(), "Carla"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("confirmation"))
                .withMessage("This is not the candidate's name. Please type \"Carla Candidate\".");
        var self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);
        for (var other : List.of(panel.lead, self)) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> erasures.erase(other, carla.id(), "Carla Candidate"));
        }
        assertThat(context.getBean(Candidates.class).all()).hasSize(1);
    }

    @Order(15)
    private record Between(Runnable happens) implements CandidateErasure {
        @Override
        public void erase(Candidate erased) {
            happens.run();
        }
    }

    @Order(15)
    private static final class Interrupted implements CandidateErasure {
        private boolean works;

        @Override
        public void erase(Candidate erased) {
            if (!works) {
                throw new IllegalStateException("killed");
            }
        }
    }

    private void played() {
        var cancelled = panel.plan(carla, ReviewContext.NOW.plus(Duration.ofDays(2)));
        interviews.cancel(panel.manager, cancelled.id(), "Moved abroad");
        panel.asks(held);
        panel.does(held, panel.manager, new BoardCommand.BreakSeal("A complaint came in"));
        panel.does(held, panel.lead, new BoardCommand.Note(TestPanel.ERRORS, "She named both failure modes"));
        panel.reveals(held);
        panel.does(held, panel.lead, new BoardCommand.Finish());
        reviews.decide(panel.manager, held.id(), Decision.Outcome.HIRE, "Her answers convinced us");
    }

    private Review.Open open() {
        return (Review.Open) reviews.review(held.id(), panel.manager);
    }

    /** Returns everything that is stored, as text. */
    private String database() {
        var mongo = context.getBean(MongoOperations.class);
        return mongo.getCollectionNames().stream()
                .sorted()
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toJson)
                .collect(Collectors.joining("\n"));
    }
}
