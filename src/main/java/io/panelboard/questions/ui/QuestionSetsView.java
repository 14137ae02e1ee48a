package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** Lists all question sets, the most recently changed first. */
@Route(Routes.QUESTION_SETS)
@com.vaadin.flow.router.PageTitle("Question sets · Panelboard")
@Menu(title = "Question sets", order = 30)
@RolesAllowed("ADMINISTRATOR")
class QuestionSetsView extends Div {

    QuestionSetsView(QuestionSets questionSets, CurrentPerson current) {
        addClassName("pb-page");
        List<QuestionSet> sets = questionSets.all();
        add(new PageHeader(
                "Question sets",
                "What panels ask, and what earns which score.",
                sets.isEmpty() ? none() : actions(questionSets, current)));
        if (sets.isEmpty()) {
            add(new EmptyState(
                    "No question set yet",
                    "Write one here, or import a list that you have: headings become sections, bullets become questions.",
                    importing(),
                    creating(questionSets, current)));
        } else {
            add(table(sets, current.get().zone()));
        }
    }

    private static Component[] none() {
        return new Component[0];
    }

    private static Component[] actions(QuestionSets sets, CurrentPerson current) {
        return new Component[] {
            link(Routes.QUESTION_BANK, "Question bank"),
            link(Routes.COMPETENCIES, "Competencies"),
            importing(),
            creating(sets, current)
        };
    }

    private static Anchor link(String route, String text) {
        var link = new Anchor(route, text);
        link.addClassName("pb-link-button");
        return link;
    }

    private static Button importing() {
        return new Button("Import questions", e -> e.getSource().getUI().ifPresent(ui -> ui.navigate(Routes.IMPORT)));
    }

    private static Button creating(QuestionSets sets, CurrentPerson current) {
        var button = new Button(
                "New question set", e -> NewSetDialog.of(sets, current).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Creates the table of sets, which narrow screens lay out as cards. */
    private static Component table(List<QuestionSet> sets, ZoneId zone) {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", "Question sets");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Title", "Role", "Level", "Questions", "Minutes", "Revision", "Changed")) {
            head.addHeaderCell().setText(column);
        }
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        for (QuestionSet set : sets) {
            NativeTableRow row = table.getBody().addRow();
            var title = row.addHeaderCell();
            title.getElement().setAttribute("scope", "row");
            title.add(new Anchor(Routes.of(Routes.QUESTION_SETS, set.id().value()), set.title()));
            cell(row, "Role", set.role(), "");
            cell(row, "Level", set.level(), "");
            cell(row, "Questions", String.valueOf(set.questions().size()), "pb-number");
            cell(
                    row,
                    "Minutes",
                    String.valueOf(
                            set.questions().stream().mapToInt(Question::minutes).sum()),
                    "pb-number");
            row.addDataCell().add(revisions(set));
            cell(row, "Changed", Times.dateTime(set.updatedAt(), zone), "");
        }
        var whole = new Div(table);
        whole.addClassName("pb-sets");
        return whole;
    }

    private static Anchor revisions(QuestionSet set) {
        String words = set.latest() == 0 ? "Not published" : "Revision " + set.latest();
        return new Anchor(Routes.revisions(set.id().value()), set.retired() ? words + ", retired" : words);
    }

    private static void cell(NativeTableRow row, String label, String text, String className) {
        var cell = row.addDataCell();
        cell.setText(text.isBlank() ? "–" : text);
        cell.getElement().setAttribute("data-label", label);
        if (!className.isEmpty()) {
            cell.addClassName(className);
        }
    }

    /** Creates a question set and navigates to its editor. */
    private static final class NewSetDialog {

        private NewSetDialog() {}

        static Dialog of(QuestionSets sets, CurrentPerson current) {
            var title = new TextField("Title");
            var role = new TextField("Role");
            var level = new TextField("Level");
            title.setManualValidation(true);
            title.setPlaceholder("Senior Rust engineer");
            title.setAutofocus(true);
            role.setPlaceholder("Rust engineer");
            level.setPlaceholder("Senior");
            return new FormDialog("New question set", title, role, level)
                    .required("title", title, "A title is needed.")
                    .field("role", role)
                    .field("level", level)
                    .confirm("Create", () -> {
                        QuestionSet set = sets.create(
                                current.get(),
                                title.getValue(),
                                role.getValue(),
                                level.getValue(),
                                RatingScale.FIVE,
                                List.of());
                        UI.getCurrent()
                                .navigate(
                                        Routes.of(Routes.QUESTION_SETS, set.id().value()));
                    });
        }
    }
}
