package io.panelboard.review.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Shows figures as a table, which narrow screens lay out as cards. */
public final class FigureTable extends NativeTable {

    private final List<String> columns;

    public FigureTable(String name, String... columns) {
        this.columns = List.of(columns);
        addClassNames("pb-table", "pb-table-cards", "pb-cal-table");
        getElement().setAttribute("aria-label", name);
        NativeTableRow head = getHead().addRow();
        this.columns.forEach(column -> header(head, column, "col"));
    }

    /** Adds a row: its name, then one figure for each column after the first. */
    public void line(String name, String... figures) {
        NativeTableRow line = getBody().addRow();
        header(line, name, "row");
        for (int i = 0; i < figures.length; i++) {
            var cell = line.addDataCell();
            cell.setText(figures[i]);
            cell.getElement().setAttribute("data-label", columns.get(i + 1));
        }
    }

    private static void header(NativeTableRow line, String text, String scope) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
