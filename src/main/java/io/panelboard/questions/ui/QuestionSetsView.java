package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionDiff;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists all question sets, the most recently changed first. */
@Route(Routes.QUESTION_SETS)
@com.vaadin.flow.router.PageTitle("Question sets · Panelboard")
@Menu(title = "Question sets", order = 30)
@RolesAllowed("ADMINISTRATOR")
class QuestionSetsView extends Div {

    private final transient QuestionSets questionSets;
    private final transient CurrentPerson current;
    private final TextField find = new TextField("Find");
    private final Div filters = new Div(find);
    private final Div list = new Div();

    QuestionSetsView(QuestionSets questionSets, CurrentPerson current) {
        this.questionSets = questionSets;
        this.current = current;
        find.setPlaceholder("Title, role or level");
        find.setPrefixComponent(VaadinIcon.SEARCH.create());
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(_ -> show());
        filters.addClassName("pb-filters");
        addClassName("pb-page");
        add(new PageHeader("Question sets", "What panels ask, and what earns which score.", actions()), filters, list);
        show();
    }

    private void show() {
        List<QuestionSet> sets = questionSets.all();
        filters.setVisible(!sets.isEmpty());
        list.removeAll();
        if (sets.isEmpty()) {
            list.add(
                    new EmptyState(
                            "No question set yet",
                            "Write one here, or import a list that you have: headings become sections, bullets become questions."));
            return;
        }
        List<QuestionSet> found = sets.stream().filter(this::matches).toList();
        list.add(found.isEmpty() ? new EmptyState("No set matches", "Try fewer letters.") : table(found, sets));
    }

    private boolean matches(QuestionSet set) {
        return Folding.search(String.join(" ", set.title(), set.role(), set.level()))
                .contains(Folding.search(find.getValue()));
    }

    private Component[] actions() {
        return new Component[] {
            link(Routes.QUESTION_BANK, "Question bank"),
            link(Routes.COMPETENCIES, "Competencies"),
            importing(),
            creating()
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

    private Button creating() {
        var button = new Button(
                "New question set",
                e -> SetDialogs.create(questionSets, current.get()).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Creates the table of sets, which narrow screens lay out as cards. */
    private Component table(List<QuestionSet> sets, List<QuestionSet> all) {
        ZoneId zone = current.get().zone();
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", "Question sets");
        NativeTableRow head = table.getHead().addRow();
        for (String column :
                List.of("Title", "Role", "Level", "Questions", "Minutes", "Revision", "Changed", "Actions")) {
            head.addHeaderCell().setText(column);
        }
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        Map<RevisionId, Revision> newest =
                questionSets.published().stream().collect(Collectors.toMap(Revision::id, Function.identity()));
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
            row.addDataCell().add(revisions(set, newest.get(RevisionId.of(set.id(), set.latest()))));
            cell(row, "Changed", Times.dateTime(set.updatedAt(), zone), "");
            row.addDataCell().add(actions(set, all));
        }
        var whole = new Div(table);
        whole.addClassName("pb-sets");
        return whole;
    }

    private Component[] actions(QuestionSet set, List<QuestionSet> all) {
        var duplicate = action("Duplicate", set, () -> SetDialogs.duplicate(questionSets, current.get(), set, all));
        // What was published is retired instead, on the page of its revisions.
        return set.latest() > 0
                ? new Component[] {duplicate}
                : new Component[] {
                    duplicate,
                    action("Delete", set, () -> SetDialogs.delete(questionSets, current.get(), set, this::show))
                };
    }

    private static Button action(String text, QuestionSet set, Supplier<Dialog> dialog) {
        var button = new Button(text, _ -> dialog.get().open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("%s %s".formatted(text, set.title()));
        return button;
    }

    private static Anchor revisions(QuestionSet set, @Nullable Revision newest) {
        boolean ahead = newest != null && !RevisionDiff.between(newest, set).isEmpty();
        String words = set.latest() == 0
                ? "Not published"
                : "Revision %d%s".formatted(set.latest(), ahead ? ", draft ahead" : "");
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
}
