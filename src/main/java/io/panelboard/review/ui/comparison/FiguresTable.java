package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Matrix;
import io.panelboard.review.ui.interview.MatrixPart;
import io.panelboard.shared.FigureFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the table alternative of the plots: competencies by candidate. */
final class FiguresTable {

    private FiguresTable() {}

    static Div of(NamedComparison comparing, List<CandidateId> order) {
        var table = new NativeTable();
        table.addClassNames("pb-table", "pb-matrix");
        NativeTableRow head = table.getHead().addRow();
        header(head, "Competency", "col");
        order.forEach(id -> header(head, comparing.name(id), "col"));
        for (String competency : comparing.comparison().competencies()) {
            NativeTableRow line = table.getBody().addRow();
            header(line, Matrix.nameOf(competency), "row");
            order.forEach(id -> line.addDataCell().add(cell(comparing.side(id).figures(competency))));
        }
        NativeTableRow result = table.getFoot().addRow();
        header(result, "Result", "row");
        order.forEach(id -> result.addDataCell().add(cell(comparing.side(id).figures(null))));
        return MatrixPart.scrolling(table, "Figures of each competency by candidate");
    }

    private static Div cell(@Nullable Aggregate figures) {
        var cell = new Div();
        cell.addClassName("pb-cell");
        if (figures == null) {
            var none = new Span(FigureFormatter.NO_SCORE);
            none.addClassName("pb-none");
            cell.add(none);
            return cell;
        }
        var range = new Span(
                figures.raters() == 1
                        ? "one rater"
                        : "%s, %d raters".formatted(Aggregate.rangeOf(figures), figures.raters()));
        range.addClassName("pb-cell-adjusted");
        cell.add(new Span(Aggregate.meanOf(figures)), range);
        return cell;
    }

    private static void header(NativeTableRow line, String text, String scope) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
