package io.panelboard.board.ui;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.ConflatingConsumer;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One board on one page: what it shows, which question it looks at, and the way of its commands. */
final class OpenBoard implements BoardActions {

    private final Boards boards;
    private final InterviewId id;
    private final CurrentPerson current;
    private final BoardContext setting;
    private final Person viewer;
    private final BoardLayout layout;
    private final Outbox outbox;
    private final IdempotencyKeys repeats = new IdempotencyKeys();
    private BoardView view;
    private QuestionId looking;
    private Boards.@Nullable Watch watch;

    OpenBoard(Boards boards, InterviewId id, CurrentPerson current, Clock clock) {
        this.boards = boards;
        this.id = id;
        this.current = current;
        viewer = current.get();
        setting = boards.setting(id, viewer);
        view = boards.view(id, viewer);
        looking = view.active() != null ? view.active() : first(view);
        outbox = new Outbox(
                (commandId, command) -> boards.perform(id, current.get(), commandId, command), this::tellWhere);
        outbox.show(new Outbox.Owner(viewer.id().value(), id.value()));
        layout = new BoardLayout(setting, viewer, this, clock);
        layout.getElement()
                .addEventListener(
                        "pb-look",
                        event -> look(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        layout.show(view, looking);
    }

    String candidate() {
        return setting.candidate();
    }

    BoardLayout layout() {
        return layout;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Begins to follow the board. */
    void watch(Executor page) {
        close();
        watch = boards.watch(id, viewer, new ConflatingConsumer<>(page, this::show));
        tellWhere();
    }

    /** Stops following the board. */
    void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public void look(QuestionId question) {
        if (setting.revision().question(question).isPresent()) {
            looking = question;
            layout.show(view, looking);
            layout.bringIntoView(question);
            tellWhere();
        }
    }

    @Override
    public boolean ask(BoardCommand command) {
        return new Attempt().run(() -> {
            try {
                boards.perform(id, current.get(), repeats.idOf(command), command);
                repeats.answered();
            } catch (RuleViolation refused) {
                repeats.answered();
                throw refused;
            }
        });
    }

    @Override
    public boolean isWaiting() {
        return outbox.isWaiting();
    }

    private void look(String question) {
        look(new QuestionId(question));
    }

    /** When the Lead asks another question, every page moves to it (R1). */
    private void show(BoardView next) {
        QuestionId active = next.active();
        boolean moved = !Objects.equals(active, view.active());
        view = next;
        if (active != null && moved && !looking.equals(active)) {
            looking = active;
            tellWhere();
        }
        layout.show(next, looking);
    }

    private void tellWhere() {
        if (watch != null) {
            watch.looksAt(looking);
        }
    }

    private static QuestionId first(BoardView view) {
        return view.rail().getFirst().question();
    }
}
