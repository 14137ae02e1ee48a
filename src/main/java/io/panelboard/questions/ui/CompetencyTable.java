package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.panelboard.questions.Competencies.Competency;
import java.util.List;
import java.util.function.Consumer;

/** The competencies with what can be done to them. */
final class CompetencyTable extends Div {

    private static final long serialVersionUID = 1;

    /** What the table asks its page for. */
    record Ask(
            Consumer<Competency> add,
            Consumer<Competency> rename,
            Consumer<Competency> merge,
            Consumer<Competency> retire) {}

    CompetencyTable(List<Competency> competencies, Ask ask) {
        addClassNames("pb-sets", "pb-bank-competencies");
        var table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Name", "Questions", "Sets", "State", "Actions")) {
            head.addHeaderCell().setText(column);
        }
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        competencies.forEach(c -> row(table.getBody().addRow(), c, ask));
        add(table);
    }

    private static void row(NativeTableRow row, Competency competency, Ask ask) {
        row.addDataCell().add(named(competency.name()));
        cell(row, "Questions", competency.questions());
        cell(row, "Sets", competency.sets());
        var state = row.addDataCell();
        state.getElement().setAttribute("data-label", "State");
        state.setText(state(competency));
        var actions = new Div();
        actions.addClassName("pb-actions");
        if (competency.listed()) {
            actions.add(button("Rename", competency, ask.rename()));
        } else {
            actions.add(button("Put on the list", competency, ask.add()));
        }
        actions.add(button("Merge", competency, ask.merge()));
        if (competency.listed()) {
            actions.add(button(competency.retired() ? "Put back" : "Retire", competency, ask.retire()));
        }
        row.addDataCell().add(actions);
    }

    static String state(Competency competency) {
        if (!competency.listed()) {
            return "Used, not on the list";
        }
        return competency.retired() ? "Retired" : "In use";
    }

    private static Component named(String name) {
        var span = new Span(name);
        span.addClassName("pb-strong");
        return span;
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
