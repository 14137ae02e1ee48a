package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.shared.RuleViolation;
import java.net.http.HttpRequest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays a whole interview with all our loggers at their finest level. */
class LogsTellNothingTest extends ServedDemo {

    private static final QuestionId FIRST = new QuestionId("quiet-1");
    private static final String NO_SCORE = "(?is).*(\\brated\\b|\\bscores?\\b.{0,4}\\d|\\blevel=\\d).*";

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Applications applications;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Reviews reviews;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.panelboard");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        ours.setLevel(null);
    }

    @Test
    void noLineHoldsWhatSomebodyGaveOrHowToReachThem() throws Exception {
        InterviewId id = planned();
        try (var watch = boards.watch(id, observer, view -> {
            throw new IllegalStateException("A page that cannot show a view");
        })) {
            watch.looksAt(FIRST);
            interviewed(id);
        }
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=secretive%40demo.test&password=hidden-password")));
        send(requestOf("secretive", "/api/v1/question-sets"));

        await().untilAsserted(
                        () -> assertThat(lines.all).anyMatch(line -> line.contains("runs again at the next request")));
        assertThat(lines.all)
                .noneMatch(line -> line.contains("secret"))
                .noneMatch(line -> line.contains("hidden-password"))
                .noneMatch(line -> line.contains("@demo.test"))
                .noneMatch(line -> line.contains("Sam Secretly"))
                .noneMatch(line -> line.contains("Pat Panelist"))
                .noneMatch(line -> line.matches(NO_SCORE));
    }

    private InterviewId planned() {
        var question = new Question(FIRST, FIRST.value(), "secret prompt", "", List.of(), "Craft", 5, 10, Map.of());
        var set = sets.create(
                admin, "Quiet", "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", List.of(question))));
        var revision = sets.publish(admin, set.id(), "secret note");
        var applicant =
                new Applicants(applications, jobs).add(manager, "Sam Secretly", "sam.secretly@demo.test", "Engineer");
        var plan = new Interviews.Plan(
                applicant.application().id(),
                null,
                revision.id(),
                LocalDateTime.of(2030, 1, 1, 10, 0),
                ZoneOffset.UTC,
                60,
                List.of(
                        new Seat(lead.id(), Seat.Kind.LEAD, Set.of()),
                        new Seat(pat.id(), Seat.Kind.PANELIST, Set.of()),
                        new Seat(observer.id(), Seat.Kind.OBSERVER, Set.of())));
        return interviews.plan(manager, plan).id();
    }

    private void interviewed(InterviewId id) {
        does(id, lead, new BoardCommand.Activate(FIRST));
        for (Person by : List.of(lead, pat)) {
            does(id, by, rate(FIRST, 4), new BoardCommand.Note(FIRST, "secret evidence"), recommend(Recommendation.NO));
            does(id, by, new BoardCommand.Summarise("secret summary"));
        }
        fails(() -> does(id, observer, new BoardCommand.Reveal("secret wish")));
        does(id, manager, new BoardCommand.BreakSeal("secret reason"));
        does(id, pat, new BoardCommand.Lock());
        fails(() -> does(id, pat, new BoardCommand.Note(FIRST, "secret afterthought")));
        does(id, lead, new BoardCommand.Reveal("secret haste"));
        does(id, pat, adjust(FIRST, 5, "secret change"));
        does(id, lead, new BoardCommand.Finish());
        reviews.decide(manager, id, Decision.Outcome.NO_HIRE, "secret rationale");
        assertThat(boards.view(id, manager).head().phase()).isEqualTo(BoardView.Phase.FINISHED);
    }

    private static void fails(Runnable deed) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(deed::run);
    }

    /** Collects everything that a log line can be made of. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            all.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + event.getKeyValuePairs() + " "
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    }
}
