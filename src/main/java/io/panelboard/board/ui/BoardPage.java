package io.panelboard.board.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the board of one interview: live while the panel scores, the debrief after the reveal. */
@Route(Routes.BOARD)
@PermitAll
@Tag("pb-board")
@JsModule("context://ui/board.js")
@StyleSheet("context://ui/debrief.css")
class BoardPage extends Component implements HasComponents, HasUrlParameter<String>, HasDynamicTitle {

    /** Lets a page that was cut off be right again within five seconds of the return. */
    private static final int RECONNECT_MILLIS = 1_500;

    private static final Logger LOG = LoggerFactory.getLogger(BoardPage.class);

    private final transient Boards boards;
    private final transient CurrentPerson current;
    private final transient Clock clock;
    private transient @Nullable OpenBoard open;
    private String shown = "";
    private String title = "Board · Panelboard";

    BoardPage(Boards boards, CurrentPerson current, Clock clock) {
        this.boards = boards;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
        if (isAttached()) {
            watch(event.getUI(), id);
        }
    }

    private void show(String id) {
        shown = id;
        close();
        open = null;
        removeAll();
        try {
            InterviewId interview = Id.read(id, InterviewId::new)
                    .orElseThrow(() -> new RuleViolation(BoardViolation.ADDRESS_INCOMPLETE));
            var opened = new OpenBoard(boards, interview, current, clock);
            open = opened;
            title = opened.candidate() + " · Panelboard";
            add(opened.outbox(), opened.layout());
        } catch (RuleViolation refused) {
            unavailable(refused.sentence());
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getReconnectDialogConfiguration().setReconnectInterval(RECONNECT_MILLIS);
        watch(event.getUI(), shown);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
    }

    private void watch(UI ui, String id) {
        if (open != null) {
            try {
                open.watch(
                        task -> {
                            var _ = ui.access(task::run);
                        },
                        this::end,
                        sentence -> renew(ui, id, sentence),
                        this::broken);
            } catch (RuleViolation refused) {
                end(refused);
            }
        }
    }

    /**
     * Makes the page anew. What was being typed waits in the browser, and its field has the focus again.
     *
     * @param sentence says why, or null
     */
    private void renew(UI ui, String id, @Nullable String sentence) {
        QuestionId looking = open == null ? null : open.looking();
        boolean typing = open != null && open.isTyping();
        try {
            show(id);
            watch(ui, id);
            if (looking != null && open != null) {
                open.goOn(looking, typing);
            }
        } catch (RuntimeException e) {
            broken(e);
            return;
        }
        if (sentence != null) {
            ui.getPage().setTitle(title);
            Notices.done(sentence);
        }
    }

    /** Says in place of the board that it cannot be shown. */
    private void broken(RuntimeException e) {
        LOG.error("The board of interview {} could not be shown", shown, e);
        close();
        open = null;
        removeAll();
        var again = new Button(
                "Open the board anew", click -> renew(click.getSource().getUI().orElseThrow(), shown, null));
        add(new EmptyState(
                "This board could not be shown",
                "Something went wrong on this page. What is saved is safe, and what you typed waits in this browser.",
                again));
    }

    /** Replaces the board by a sentence, as the viewer may not see it any more. */
    private void end(RuleViolation refused) {
        close();
        open = null;
        removeAll();
        unavailable(refused.sentence());
    }

    private void close() {
        if (open != null) {
            open.close();
        }
    }

    private void unavailable(String sentence) {
        title = "Board · Panelboard";
        var back = new RouterLink();
        back.setText("Back to Today");
        back.getElement().setAttribute("href", Routes.TODAY.isEmpty() ? "." : Routes.TODAY);
        back.getElement().setAttribute("router-link", true);
        add(new EmptyState("This board cannot be opened", sentence, back));
    }
}
