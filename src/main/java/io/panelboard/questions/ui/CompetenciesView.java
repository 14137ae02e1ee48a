package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.Competencies.Competency;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;

/** Manages the curated list of competencies. */
@Route(Routes.COMPETENCIES)
@com.vaadin.flow.router.PageTitle("Competencies · Panelboard")
@RolesAllowed("ADMINISTRATOR")
class CompetenciesView extends Div implements AfterNavigationObserver {

    private final transient Competencies competencies;
    private final transient CurrentPerson current;
    private final TextField name = new TextField("New competency");
    private final Div list = new Div();

    CompetenciesView(Competencies competencies, CurrentPerson current) {
        this.competencies = competencies;
        this.current = current;
        addClassName("pb-page");
        name.setPlaceholder("Error handling");
        var add = new Button("Add", e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, add);
        form.addClassNames("pb-filters", "pb-bank-add");
        add(
                new PageHeader(
                        "Competencies",
                        "What questions give evidence for. Changes here change the drafts, never what was published."),
                form,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<Competency> all = competencies.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "No competency yet", "Add what your questions give evidence for, such as “Error handling”."));
        } else {
            list.add(table(all));
        }
    }

    private void add() {
        if (new Attempt().field("name", name).run(() -> competencies.add(current.get(), name.getValue()))) {
            name.clear();
            show();
        }
    }

    private void putOnTheList(Competency competency) {
        new Attempt().run(() -> {
            competencies.add(current.get(), competency.name());
            show();
        });
    }

    private void rename(Competency competency) {
        CompetencyDialog.rename(competency.name(), to -> {
                    int questions = competencies.rename(current.get(), competency.name(), to);
                    Notices.done("“%s” is “%s” now, in %s."
                            .formatted(competency.name(), to.strip(), FigureFormatter.count(questions, "question")));
                    show();
                })
                .open();
    }

    private void merge(Competency competency) {
        List<String> others = competencies.names().stream()
                .filter(n -> !Folding.same(n, competency.name()))
                .toList();
        CompetencyDialog.merge(competency.name(), others, into -> {
                    int questions = competencies.merge(current.get(), competency.name(), into);
                    Notices.done("“%s” became part of “%s”, in %s."
                            .formatted(competency.name(), into, FigureFormatter.count(questions, "question")));
                    show();
                })
                .open();
    }

    private void retire(Competency competency) {
        new Attempt().run(() -> {
            competencies.retire(current.get(), competency.name(), !competency.retired());
            show();
        });
    }

    private Component table(List<Competency> all) {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", "Competencies");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Name", "Questions", "Sets", "State", "Actions")) {
            head.addHeaderCell().setText(column);
        }
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        all.forEach(c -> row(table.getBody().addRow(), c));
        var whole = new Div(table);
        whole.addClassNames("pb-sets", "pb-bank-competencies");
        return whole;
    }

    private void row(NativeTableRow row, Competency competency) {
        var name = row.addHeaderCell();
        name.setText(competency.name());
        name.getElement().setAttribute("scope", "row");
        cell(row, "Questions", competency.questions());
        cell(row, "Sets", competency.sets());
        var state = row.addDataCell();
        state.getElement().setAttribute("data-label", "State");
        state.setText(state(competency));
        var actions = new Div();
        actions.addClassName("pb-actions");
        if (competency.listed()) {
            actions.add(button("Rename", competency, this::rename));
        } else {
            actions.add(button("Put on the list", competency, this::putOnTheList));
        }
        actions.add(button("Merge", competency, this::merge));
        if (competency.listed()) {
            actions.add(button(competency.retired() ? "Put back" : "Retire", competency, this::retire));
        }
        row.addDataCell().add(actions);
    }

    private static String state(Competency competency) {
        if (!competency.listed()) {
            return "Used, not on the list";
        }
        return competency.retired() ? "Retired" : "In use";
    }

    private static void cell(NativeTableRow row, String label, int number) {
        var cell = row.addDataCell();
        cell.setText(String.valueOf(number));
        cell.addClassName("pb-number");
        cell.getElement().setAttribute("data-label", label);
    }

    private static Button button(String text, Competency competency, Consumer<Competency> action) {
        var button = new Button(text, e -> action.accept(competency));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(text + ": " + competency.name());
        return button;
    }
}
