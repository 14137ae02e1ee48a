package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.candidates.CandidateMentions.Place;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.mongo.Databases;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MentionFinderTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final CandidateMentions mentions = context.getBean(CandidateMentions.class);
    private final Candidate carla = panel.candidate("Carla");
    private final Candidate ben = panel.candidate("Ben");
    private final Interview ofCarla = panel.plan(carla, ReviewContext.NOW);
    private final Interview ofBen = panel.plan(ben, ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    private CandidateMentions.Found found() {
        return mentions.of(panel.manager, carla, () -> false);
    }

    private void notesAboutCarla(Interview interview) {
        panel.does(
                interview, panel.lead, new BoardCommand.Note(TestPanel.ERRORS, "weaker than CARLA\u00a0 Candidate's"));
    }

    @Test
    void namesEachTextOfOtherInterviewsWithALink() {
        panel.asks(ofBen);
        notesAboutCarla(ofBen);
        panel.locks(ofBen, panel.pat, 2, 0, Recommendation.NO);
        panel.locks(ofBen, panel.pia, 2, 0, Recommendation.NO);
        panel.locks(ofBen, panel.lead, 4, 5, Recommendation.YES);
        panel.does(
                ofBen,
                panel.lead,
                new BoardCommand.Reveal(""),
                new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(3), "carla@demo.test did it better"));
        context.getBean(Reviews.class)
                .decide(panel.manager, ofBen.id(), Decision.Outcome.HOLD, "Carla Candidate comes first");
        panel.reveals(ofCarla);

        assertThat(found().places())
                .containsExactly(new Place(
                        "Interview of Ben Candidate on Tue 6 Oct 2026",
                        List.of("evidence by Lea Lead", "why Lea Lead adjusted a score", "the rationale of a decision"),
                        "review/" + ofBen.id().value()));
        assertThat(found().sealed()).isZero();
    }

    /** A candidate can be given any name, so even the number of places would tell what is written. */
    @Test
    void aSealedTextIsNotSearchedAndWhatIsSealedIsCountedWhateverItHolds() {
        panel.asks(ofBen);
        assertThat(found()).isEqualTo(new CandidateMentions.Found(List.of(), 0, 1, 0, 0));
        notesAboutCarla(ofBen);
        assertThat(found()).isEqualTo(new CandidateMentions.Found(List.of(), 0, 1, 0, 0));

        panel.does(ofBen, panel.manager, new BoardCommand.BreakSeal("A complaint came in"));
        assertThat(found().places()).extracting(Place::texts).containsExactly(List.of("evidence by Lea Lead"));
        assertThat(found().sealed()).isZero();
    }

    @Test
    void aManagersOwnInterviewIsNotSearched() {
        panel.reveals(ofBen);
        Person self = context.getBean(KnownPeople.class).add("Ben Candidate", Role.HIRING_MANAGER);
        var own = context.getBean(Candidates.class)
                .change(panel.manager, new Candidate(ben.id(), ben.name(), self.email(), ben.addedAt(), ben.version()));
        assertThat(own.is(self)).isTrue();
        panel.grant(self);

        assertThat(mentions.of(self, carla, () -> false).sealed()).isEqualTo(1);
    }

    @Test
    void findsReasonsAndForAdministratorsQuestions() {
        context.getBean(Interviews.class).cancel(panel.manager, ofBen.id(), "Carla Candidate took the place");
        var admin = context.getBean(KnownPeople.class).add("Ann Both", Role.ADMINISTRATOR, Role.HIRING_MANAGER);
        context.getBean(QuestionSets.class)
                .create(admin, "As asked of Carla Candidate", "Cook", "Senior", RatingScale.FIVE, List.of());

        assertThat(found().places())
                .extracting(Place::name)
                .containsExactly("Interview of Ben Candidate on Tue 6 Oct 2026");
        assertThat(mentions.of(admin, carla, () -> false).places())
                .extracting(Place::name)
                .contains("Question set As asked of Carla Candidate");
    }

    @Test
    void onlyHiringManagersAsk() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> mentions.of(panel.lead, carla, () -> false));
    }

    @Test
    void aPlannedBoardWithEvidenceIsSealedToo() {
        assertThat(found().sealed()).isZero();
        notesAboutCarla(ofBen);
        assertThat(found()).isEqualTo(new CandidateMentions.Found(List.of(), 0, 1, 0, 0));
    }

    @Test
    void aBoardThatCannotBeReadIsCountedAndTheOthersAreSearched() {
        panel.reveals(ofBen);
        Interview ofDora = heldWithCarlasName();
        var finder = finder(MentionFinder.MOST_READ, id -> {
            if (id.equals(ofBen.id())) {
                throw new IllegalStateException("no such event");
            }
        });

        var found = finder.of(panel.manager, carla, () -> false);
        assertThat(found.failed()).isEqualTo(1);
        assertThat(found.places())
                .extracting(Place::address)
                .containsExactly("review/" + ofDora.id().value());
    }

    @Test
    void readsTheNewestOnlyAndSaysHowManyAreLeft() {
        panel.asks(ofBen);
        heldWithCarlasName();
        var read = new ArrayList<InterviewId>();

        assertThat(finder(1, read::add).of(panel.manager, carla, () -> false).left())
                .isEqualTo(1);
        assertThat(read).doesNotContain(ofBen.id());
    }

    @Test
    void readsNothingMoreOnceNobodyWaits() {
        panel.asks(ofBen);
        heldWithCarlasName();
        var read = new HashSet<InterviewId>();

        var found = finder(MentionFinder.MOST_READ, read::add).of(panel.manager, carla, () -> !read.isEmpty());
        assertThat(read).hasSize(1);
        assertThat(found).isEqualTo(CandidateMentions.Found.NOTHING);
    }

    @Test
    void aSecondSearchWaitsForItsTurn() throws Exception {
        panel.asks(ofBen);
        var began = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var searching = new HashSet<Thread>();
        var finder = finder(MentionFinder.MOST_READ, _ -> {
            searching.add(Thread.currentThread());
            began.countDown();
            assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> finder.of(panel.manager, carla, () -> false));
            assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
            var asked = new AtomicInteger();
            assertThat(finder.of(panel.manager, carla, () -> asked.getAndIncrement() > 0))
                    .as("closed while it waited")
                    .isEqualTo(CandidateMentions.Found.NOTHING);
            assertThat(searching).hasSize(1).doesNotContain(Thread.currentThread());
            var second = threads.submit(() -> finder.of(panel.manager, carla, () -> false));
            goOn.countDown();
            assertThat(first.get().sealed()).isEqualTo(1);
            assertThat(second.get().sealed()).isEqualTo(1);
        }
    }

    /** Later than the others, which are the older ones. */
    private Interview heldWithCarlasName() {
        Interview ofDora = panel.plan(panel.candidate("Dora"), ReviewContext.NOW.plus(Duration.ofDays(1)));
        panel.asks(ofDora);
        notesAboutCarla(ofDora);
        panel.does(ofDora, panel.manager, new BoardCommand.BreakSeal("A complaint came in"));
        return ofDora;
    }

    private interface Reading {
        void of(InterviewId id) throws Exception;
    }

    /** Makes a finder that tells which boards it reads, and fails if it opens one that then stays open. */
    private MentionFinder finder(int most, Reading reading) {
        var real = context.getBean(Boards.class);
        var boards = (Boards) Proxy.newProxyInstance(
                Boards.class.getClassLoader(), new Class<?>[] {Boards.class}, (_, method, arguments) -> {
                    assertThat(method.getName()).isIn("revealed", "glance");
                    reading.of((InterviewId) arguments[0]);
                    return method.invoke(real, arguments);
                });
        return new MentionFinder(
                context.getBean(InterviewIndex.class),
                context.getBean(Interviews.class),
                boards,
                context.getBean(DecisionStore.class),
                context.getBean(QuestionMentions.class),
                context.getBean(Jobs.class),
                most);
    }
}
