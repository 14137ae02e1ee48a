package io.panelboard.faults;

import io.panelboard.board.Boards;
import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Carries orders out as a page does: for the person as they are now, with the answer that a page would show. */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Boards boards;
    private final People people;
    private final Interviews interviews;
    private final Applicants applicants;
    private final QuestionSets questionSets;
    private final Clock clock;
    private final Consumer<String> complain;
    private final Map<String, Boards.Watch> watches = new ConcurrentHashMap<>();

    Desk(ApplicationContext program, Consumer<String> complain) {
        boards = program.getBean(Boards.class);
        people = program.getBean(People.class);
        interviews = program.getBean(Interviews.class);
        applicants = Applicants.in(program);
        questionSets = program.getBean(QuestionSets.class);
        clock = program.getBean(Clock.class);
        this.complain = complain;
    }

    Answer perform(Order order) {
        return answer(() -> {
            var id = new InterviewId(order.interview());
            Person by = person(order.person());
            watches.computeIfAbsent(order.interview() + order.person(), _ -> boards.watch(id, by, inOrder()))
                    .looksAt(order.question().isEmpty() ? null : new QuestionId(order.question()));
            Boards.Receipt receipt = boards.perform(id, by, order.id(), order.command());
            return new Answer(Answer.State.SAVED, receipt.seq(), "");
        });
    }

    /** An interview of the demo's panel; the answer's words are its id and the ids of its questions. */
    Answer plan(String name) {
        return answer(() -> {
            Person manager = person("demo-manager");
            var applicant = applicants.add(manager, name, name + "@demo.test", "Senior Rust engineer");
            Revision revision = questionSets.published().getFirst();
            Interview planned = interviews.plan(
                    manager,
                    new Interviews.Plan(
                            applicant.application().id(),
                            null,
                            revision.id(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            ZoneOffset.UTC,
                            60,
                            List.of(
                                    seat("demo-lead", Seat.Kind.LEAD),
                                    seat("demo-panelist1", Seat.Kind.PANELIST),
                                    seat("demo-panelist2", Seat.Kind.PANELIST),
                                    seat("demo-observer", Seat.Kind.OBSERVER))));
            String questions = revision.questions().stream()
                    .map(Question::id)
                    .map(id -> id.value())
                    .collect(Collectors.joining(" "));
            return new Answer(Answer.State.SAVED, 0, planned.id().value() + " " + questions);
        });
    }

    private Answer answer(Callable<Answer> work) {
        try {
            return work.call();
        } catch (RuleViolation refused) {
            return new Answer(Answer.State.REFUSED, 0, refused.sentence());
        } catch (DataAccessException e) {
            return new Answer(Answer.State.LATER, 0, String.valueOf(e.getMessage()));
        } catch (Exception e) {
            LOG.error("An order failed", e);
            return new Answer(Answer.State.BROKEN, 0, e.toString());
        }
    }

    /** What a page is shown never goes back. */
    private Boards.Page inOrder() {
        var last = new AtomicLong();
        return view -> {
            long before = last.getAndSet(view.seq());
            if (view.rail().stream().anyMatch(item -> item.spent().isNegative())) {
                complain.accept("a turn lasted less than nothing");
            }
            if (before > view.seq()) {
                complain.accept("a page was shown event " + view.seq() + " after event " + before);
            }
        };
    }

    private Person person(String id) {
        return people.find(new PersonId(id)).orElseThrow();
    }

    private static Seat seat(String person, Seat.Kind kind) {
        return new Seat(new PersonId(person), kind, Set.of());
    }
}
