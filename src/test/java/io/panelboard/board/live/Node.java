package io.panelboard.board.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ReasonsErased;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** One process of the application: the real services of a board and all it needs, over a database that may be shared. */
final class Node implements AutoCloseable {

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final LiveBoards boards;
    final EventOutbox outbox;
    final BoardStore store;
    final MeterRegistry meters = new SimpleMeterRegistry();

    /** Holds the audit entries published here, in order. */
    final List<AuditRequested> told = new CopyOnWriteArrayList<>();

    /** Holds the reasons that the audit trail keeps. */
    final List<String> reasons = new CopyOnWriteArrayList<>();

    /** Whether the audit trail fails for the time being. */
    volatile boolean failing;

    /** Runs while an audit entry is published. */
    volatile Runnable whilePublishing = () -> {};

    Node(MongoOperations database, People people, Clock clock) {
        context.registerBean(MongoOperations.class, () -> database);
        context.registerBean(People.class, () -> people);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, () -> meters);
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof AuditRequested what) {
                if (failing) {
                    throw new DataAccessResourceFailureException("The audit trail was not reached");
                }
                whilePublishing.run();
                told.add(what);
                if (what.reason() != null) {
                    reasons.add(what.reason());
                }
            }
            if (event instanceof PayloadApplicationEvent<?> payload && payload.getPayload() instanceof ReasonsErased) {
                reasons.clear();
            }
        });
        // Nothing is scheduled here: tests call it.
        new ClassPathBeanDefinitionScanner(context)
                .scan(
                        "io.panelboard.questions.internal",
                        "io.panelboard.jobs.internal",
                        "io.panelboard.candidates.internal",
                        "io.panelboard.interviews.internal",
                        "io.panelboard.board.internal",
                        "io.panelboard.board.live");
        context.refresh();
        boards = context.getBean(LiveBoards.class);
        outbox = context.getBean(EventOutbox.class);
        context.getBean(BoardGauges.class).bindTo(meters);
        store = context.getBean(BoardStore.class);
    }

    /** A page of this person on this node, with every view that it was given. */
    Page open(InterviewId id, Person viewer) {
        var views = new CopyOnWriteArrayList<BoardView>();
        return new Page(views, boards.watch(id, viewer, views::add));
    }

    record Page(List<BoardView> views, Boards.Watch watch) {

        BoardView last() {
            return views.getLast();
        }

        List<Long> seqs() {
            return views.stream().map(BoardView::seq).toList();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
