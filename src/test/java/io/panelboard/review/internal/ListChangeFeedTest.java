package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardChanged;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.ApplicationChanged;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import io.panelboard.jobs.JobChanged;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Checks the notes that nodes exchange about their lists. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class ListChangeFeedTest {

    private final AnnotationConfigApplicationContext context;
    private final TestPanel panel;
    private final MongoOperations mongo;
    private final List<Object> heard = new ArrayList<>();

    ListChangeFeedTest(Databases database) {
        context = ReviewContext.on(database);
        panel = new TestPanel(context);
        mongo = context.getBean(MongoOperations.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void eachHearsWhatOthersChangedOnce() {
        var here = node();
        var there = node();
        here.on(new InterviewChanged(new InterviewId("i")));
        here.on(new CandidateChanged(new CandidateId("c")));
        here.on(new ApplicationChanged(new ApplicationId("a"), new CandidateId("d")));
        here.on(new JobChanged(new JobId("j")));

        there.catchUp();
        there.catchUp();
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        new InterviewChanged(new InterviewId("i")),
                        new CandidateChanged(new CandidateId("c")),
                        new CandidateId("c"),
                        new CandidateChanged(new CandidateId("d")),
                        new CandidateId("d"),
                        new JobChanged(new JobId("j")));
    }

    @Test
    void ofABoardOnlyWhatListsShowIsTold() {
        var interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
        var here = node();
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof BoardChanged changed) {
                here.on(changed);
            }
        });
        panel.asks(interview);
        mongo.dropCollection(ListChangeFeed.COLLECTION);

        panel.does(interview, panel.pat, new BoardCommand.Rate(TestPanel.ERRORS, Score.ofKey(3)));
        assertThat(mongo.findAll(Document.class, ListChangeFeed.COLLECTION)).isEmpty();
        panel.locks(interview, panel.lead, 3, 3, Recommendation.YES);
        assertThat(mongo.findAll(Document.class, ListChangeFeed.COLLECTION))
                .extracting(d -> d.getString("_id"))
                .containsExactly("interview " + interview.id().value());
    }

    private ListChangeFeed node() {
        var index = new InterviewIndex(context.getBean(IndexReader.class), context.getBean(Jobs.class)) {
            @Override
            void on(InterviewChanged event) {
                heard.add(event);
            }

            @Override
            void on(CandidateChanged event) {
                heard.add(event);
            }

            @Override
            void on(JobChanged event) {
                heard.add(event);
            }
        };
        return new ListChangeFeed(
                mongo, index, new Pages(), context.getBean(Boards.class), context.getBean(Clock.class));
    }

    /** Hears what open pages are told, as the index does. */
    private final class Pages implements CandidateWatches {

        @Override
        public Watch watch(Consumer<CandidateId> listener) {
            return () -> {};
        }

        @Override
        public void changedElsewhere(CandidateId id) {
            heard.add(id);
        }
    }
}
