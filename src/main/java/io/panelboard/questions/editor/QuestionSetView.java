package io.panelboard.questions.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetExports;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionDiff;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.DownloadMenu;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the draft of a question set for editing; {@code ?question=…} selects a question. */
@Route(Routes.QUESTION_SETS + "/:id")
@RolesAllowed("ADMINISTRATOR")
class QuestionSetView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient QuestionSets sets;
    private final transient QuestionBank bank;
    private final transient Competencies competencies;
    private final transient CurrentPerson current;
    private final transient Editors editors;
    private final transient QuestionSetExports exports;
    private @Nullable Editor editor;
    private String pageTitle = "Question set";

    QuestionSetView(
            QuestionSets sets,
            QuestionBank bank,
            Competencies competencies,
            CurrentPerson current,
            Editors editors,
            QuestionSetExports exports) {
        this.sets = sets;
        this.bank = bank;
        this.competencies = competencies;
        this.current = current;
        this.editors = editors;
        this.exports = exports;
        addClassName("pb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        close();
        removeAll();
        event.getRouteParameters()
                .get("id")
                .flatMap(id -> Id.read(id, QuestionSetId::new))
                .flatMap(sets::find)
                .ifPresentOrElse(this::open, this::showMissing);
        Editor opened = editor;
        if (opened != null) {
            event.getLocation().getQueryParameters().getSingleParameter("question").stream()
                    .flatMap(id -> Id.read(id, QuestionId::new).stream())
                    .forEach(id -> opened.select(new Selection.AtQuestion(id)));
            if (isAttached()) {
                watch(event.getUI());
            }
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor == null) {
            return;
        }
        editor.unsaved().ifPresent(why -> {
            var leave = event.postpone();
            var dialog = new ConfirmDialog();
            dialog.setHeader("Leave without saving?");
            dialog.setText("Not everything is saved. " + why);
            dialog.setCancelable(true);
            dialog.setCancelText("Stay here");
            dialog.setConfirmText("Leave");
            dialog.addConfirmListener(e -> leave.proceed());
            dialog.addCancelListener(e -> leave.cancel());
            dialog.open();
        });
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
    }

    private void open(QuestionSet set) {
        pageTitle = set.title();
        var publish = new Button("Publish revision", e -> publish(set.id()));
        var revisions = new Anchor(Routes.revisions(set.id().value()), "Revisions");
        revisions.addClassName("pb-link-button");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var export = export(set);
        var opened = new Editor(sets, bank, competencies, current, set, export, revisions, publish);
        editor = opened;
        add(opened);
    }

    /** Offers the draft for download as stored at the time of the click. */
    private DownloadMenu export(QuestionSet set) {
        var menu = new DownloadMenu("Export");
        for (QuestionSetExports.Format format : exports.formats()) {
            menu.with(format.label(), "", event -> {
                var file = exports.write(sets.find(set.id()).orElse(set), format);
                DownloadMenu.send(event, file.name(), file.mediaType(), file.content());
            });
        }
        return menu;
    }

    private void showMissing() {
        editor = null;
        add(new EmptyState(
                "This question set does not exist",
                "It may have been removed, or the address is not complete.",
                new Anchor(Routes.QUESTION_SETS, "All question sets")));
    }

    private void watch(UI ui) {
        if (editor != null) {
            editor.watch(editors, task -> {
                var _ = ui.access(task::run);
            });
        }
    }

    private void close() {
        if (editor != null) {
            editor.close();
        }
    }

    private void publish(QuestionSetId id) {
        Editor open = editor;
        if (open == null) {
            return;
        }
        if (open.unsaved().isPresent()) {
            Notices.refused("Not everything is saved yet. " + open.unsaved().get());
            return;
        }
        open.editing().refresh();
        QuestionSet draft = open.editing().set();
        List<Summary.Problem> problems = Summary.of(draft).problems();
        Revision newest = sets.revision(RevisionId.of(id, draft.latest())).orElse(null);
        if (!problems.isEmpty()) {
            PublishDialog.problems(problems, open::select).open();
        } else if (newest != null && RevisionDiff.between(newest, draft).isEmpty()) {
            Notices.refused(QuestionsViolation.NOTHING_TO_PUBLISH.sentence(newest.number()));
        } else {
            PublishDialog.ask(draft, newest, open.others(), note -> publish(open, draft, note))
                    .open();
        }
    }

    private void publish(Editor open, QuestionSet draft, String note) {
        Revision revision = sets.publishAsSeen(current.get(), draft, note);
        Notices.done("Revision %d is published. Interviews can use it now.".formatted(revision.number()));
        open.editing().refresh();
    }
}
