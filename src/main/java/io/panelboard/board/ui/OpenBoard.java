package io.panelboard.board.ui;

import com.vaadin.flow.component.textfield.TextArea;
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
import io.panelboard.shared.ui.Draft;
import io.panelboard.shared.ui.Received;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Controls one board on one page: the view it shows, the question in focus, and its commands. */
final class OpenBoard implements BoardActions {

    /** Stands for the viewer's own scorecard where the browser names what to look at. */
    static final String WRAP_UP = "wrap-up";

    private static final String ENTRY_CHANGED = "The candidate's entry was changed. This is the board as it is now.";

    private static final String PLAN_CHANGED =
            "The plan of this interview was changed. This is the board as it is planned now.";

    private final Boards boards;
    private final InterviewId id;
    private final CurrentPerson current;
    private final BoardContext context;
    private final Person viewer;
    private final BoardLayout layout;
    private final Outbox outbox;
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private BoardView view;

    /** Names the question that this page shows, or null for the viewer's own scorecard. */
    private @Nullable QuestionId looking;

    /** Whether somebody types on this page at this moment. */
    private boolean typing;

    private Boards.@Nullable Watch watch;
    private Consumer<@Nullable String> outdated = _ -> {};
    private Consumer<RuntimeException> broken = _ -> {};

    OpenBoard(Boards boards, InterviewId id, CurrentPerson current, Clock clock) {
        this.boards = boards;
        this.id = id;
        this.current = current;
        context = boards.setting(id, current.get());
        viewer = boards.inJob(id, current.get());
        view = boards.view(id, viewer);
        looking = view.active() != null ? view.active() : first(view);
        outbox = new Outbox(this::send, this::reportFocus);
        outbox.show(owner());
        layout = new BoardLayout(context, viewer, this, clock);
        layout.getElement()
                .addEventListener("pb-look", event -> showQuestion(Received.id(event, "event.detail")))
                .addEventData("event.detail");
        layout.getElement()
                .addEventListener("pb-typing", event -> typing = Received.flag(event, "event.detail"))
                .addEventData("event.detail");
        layout.show(view, looking);
    }

    private Outbox.Owner owner() {
        return new Outbox.Owner(viewer.id().value(), id.value(), view.head().phase() != BoardView.Phase.PLANNED);
    }

    String candidate() {
        return context.candidate();
    }

    BoardLayout layout() {
        return layout;
    }

    Outbox outbox() {
        return outbox;
    }

    /**
     * Subscribes to the board.
     *
     * @param ended is called on the page if the viewer loses access to the board
     * @param outdated is called on the page if it has to be made anew, with a sentence if the plan was changed and with
     *     null if the viewer got a seat or lost it
     * @param broken is called on the page if it cannot show the board
     */
    void watch(
            Executor page,
            Consumer<RuleViolation> ended,
            Consumer<@Nullable String> outdated,
            Consumer<RuntimeException> broken) {
        this.outdated = outdated;
        this.broken = broken;
        close();
        watch = boards.watch(id, viewer, new PushedPage(page, this::show, ended));
        reportFocus();
    }

    /** Ends the subscription. */
    void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public void showQuestion(QuestionId question) {
        if (context.revision().question(question).isPresent()) {
            looking = question;
            draw();
            layout.bringIntoView(question);
            reportFocus();
        }
    }

    @Override
    public void showWrapUp() {
        if (context.interview().seat(viewer.id()).isEmpty()) {
            return;
        }
        looking = null;
        draw();
        layout.focusWrapUp();
        reportFocus();
    }

    @Override
    public boolean perform(BoardCommand command) {
        return new Attempt().run(() -> {
            try {
                send(keys.idOf(command), command);
                keys.answered();
            } catch (RuleViolation refused) {
                keys.answered();
                throw refused;
            }
        });
    }

    private void send(String commandId, BoardCommand command) {
        Person by;
        try {
            by = current.get();
        } catch (DataAccessException away) {
            boards.unreached(command);
            throw away;
        }
        boards.perform(id, by, commandId, command);
    }

    @Override
    public Draft draft(String of, TextArea field) {
        return new Draft(viewer.id().value(), id.value() + ":" + of, field);
    }

    @Override
    public List<Boards.Addable> addable() {
        return boards.addable(id, current.get());
    }

    @Override
    public boolean isWaiting() {
        return outbox.isWaiting();
    }

    @Override
    public boolean isRefused() {
        return outbox.isRefused();
    }

    private void showQuestion(String question) {
        if (question.equals(WRAP_UP)) {
            showWrapUp();
        } else {
            showQuestion(new QuestionId(question));
        }
    }

    /**
     * Shows the next view; when the Lead activates another question, every page moves to it (R1), unless its person is
     * typing: then it stays, so that no word goes astray, and says where the panel is.
     */
    private static String sentence(BoardView.Plan before, BoardView.Plan now) {
        return before.name().equals(now.name()) ? PLAN_CHANGED : ENTRY_CHANGED;
    }

    private void show(BoardView next) {
        BoardView.Plan plan = context.plan(viewer.id());
        if (!next.plan().equals(plan)) {
            outdated.accept(next.plan().equals(plan.seatedLike(next.plan())) ? null : sentence(plan, next.plan()));
            return;
        }
        QuestionId active = next.active();
        boolean moved = !Objects.equals(active, view.active());
        boolean revealed = view.debrief() == null && next.debrief() != null;
        view = next;
        outbox.show(owner());
        if (revealed && looking == null) {
            looking = active != null ? active : first(next);
        }
        if (active != null && moved && !typing && !active.equals(looking)) {
            looking = active;
            reportFocus();
        }
        draw();
    }

    /** Shows the view; what cannot be shown is said on the page, which would otherwise stand still without a word. */
    private void draw() {
        try {
            layout.show(view, looking);
        } catch (RuntimeException e) {
            broken.accept(e);
        }
    }

    /** Whether the viewer types on this page at this moment. */
    boolean isTyping() {
        return typing;
    }

    /** Returns the question that the page shows; null for the viewer's own scorecard. */
    @Nullable QuestionId looking() {
        return looking;
    }

    /**
     * Goes on where the viewer was on the page that this one replaces, if the question is still there.
     *
     * @param type whether they were typing there
     */
    void goOn(QuestionId question, boolean type) {
        if (context.revision().question(question).isPresent()) {
            looking = question;
            draw();
            reportFocus();
            if (type) {
                layout.focusEvidence();
            }
        }
    }

    private void reportFocus() {
        if (watch != null) {
            watch.looksAt(looking);
        }
    }

    private static QuestionId first(BoardView view) {
        return view.rail().getFirst().question();
    }
}
