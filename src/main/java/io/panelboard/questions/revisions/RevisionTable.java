package io.panelboard.questions.revisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.panelboard.questions.Question;
import io.panelboard.questions.Revision;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Lists the revisions of a set, the newest first. */
final class RevisionTable extends Div {

    /**
     * Provides the table with data and actions.
     *
     * @param author returns the name of a revision's publisher
     * @param interviews counts the interviews that pin a revision
     */
    record Ask(
            ZoneId zone,
            Function<Revision, String> author,
            ToIntFunction<Revision> interviews,
            Consumer<Revision> show,
            Consumer<Revision> uses,
            Consumer<Revision> restore) {}

    RevisionTable(List<Revision> revisions, Ask ask) {
        addClassNames("pb-sets", "pb-rev-table");
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", "Revisions");
        NativeTableRow head = table.getHead().addRow();
        for (String column :
                List.of("Revision", "Published", "By", "Note", "Questions", "Minutes", "Interviews", "Actions")) {
            head.addHeaderCell().setText(column);
        }
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        revisions.forEach(r -> row(table.getBody().addRow(), r, ask));
        add(table);
    }

    private static void row(NativeTableRow row, Revision revision, Ask ask) {
        var number = small("Revision " + revision.number(), () -> ask.show().accept(revision));
        number.setAriaLabel("Revision %d: look at it".formatted(revision.number()));
        var first = row.addHeaderCell();
        first.add(number);
        first.getElement().setAttribute("scope", "row");
        cell(row, "Published", Times.dateTime(revision.publishedAt(), ask.zone()));
        cell(row, "By", ask.author().apply(revision));
        cell(row, "Note", revision.note());
        cell(row, "Questions", String.valueOf(revision.questions().size()));
        cell(
                row,
                "Minutes",
                String.valueOf(revision.questions().stream()
                        .mapToInt(Question::minutes)
                        .sum()));
        int interviews = ask.interviews().applyAsInt(revision);
        if (interviews == 0) {
            cell(row, "Interviews", "None");
        } else {
            var uses = small(
                    FigureFormatter.count(interviews, "interview"),
                    () -> ask.uses().accept(revision));
            uses.setAriaLabel(
                    "%s with revision %d".formatted(FigureFormatter.count(interviews, "interview"), revision.number()));
            cell(row, "Interviews", uses);
        }
        var restore = small("Make it the draft", () -> ask.restore().accept(revision));
        restore.setAriaLabel("Make it the draft: revision " + revision.number());
        row.addDataCell().add(restore);
    }

    private static Button small(String text, Runnable click) {
        var button = new Button(text, e -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private static void cell(NativeTableRow row, String label, String text) {
        labelled(row, label).setText(text.isBlank() ? "–" : text);
    }

    private static void cell(NativeTableRow row, String label, Component content) {
        labelled(row, label).add(content);
    }

    private static NativeTableCell labelled(NativeTableRow row, String label) {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
