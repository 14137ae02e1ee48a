package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Matrix;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Shows competencies by panelist: each cell the mean of the independent scores, with the adjusted mean beside it. */
public final class MatrixPart extends Div {

    /** @param levels of the rating scale */
    MatrixPart(Matrix matrix, int levels) {
        var table = new NativeTable();
        table.addClassNames("pb-table", "pb-matrix");
        head(table.getHead().addRow(), matrix);
        matrix.rows().forEach(row -> add(table.getBody().addRow(), Matrix.nameOf(row.competency()), row, matrix));
        add(table.getFoot().addRow(), "Weighted result", matrix.result(), matrix);
        var explanation = new Paragraph("Means of independent scores. Where the debrief moved a mean, the adjusted one"
                + " stands below it. The range goes from the strictest to the most lenient panelist.");
        explanation.addClassName("pb-hint");
        add(new PageSection(
                "Competencies", explanation, scrolling(table, "Competencies by panelist"), picture(matrix, levels)));
    }

    /** Wraps a wide table in a region that scrolls by touch and keyboard. */
    public static Div scrolling(NativeTable table, String name) {
        table.getElement().setAttribute("aria-label", name);
        var region = new Div(table);
        region.addClassName("pb-scroll");
        region.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setAttribute("tabindex", "0");
        return region;
    }

    /** Plots the matrix, to show where the panel disagrees. */
    private static Div picture(Matrix matrix, int levels) {
        var rows = matrix.rows().stream().map(row -> row(row, matrix)).toList();
        var picture = new Div(new Html("<div>" + new DotPlot(levels, false, rows).svg() + "</div>"));
        picture.addClassName("pb-matrix-plot");
        return picture;
    }

    private static DotPlot.Row row(Matrix.Row row, Matrix matrix) {
        var dots = new ArrayList<DotPlot.Dot>();
        for (int i = 0; i < matrix.columns().size(); i++) {
            Matrix.Cell cell = row.cells().get(i);
            Double independent = cell.independent();
            if (independent != null) {
                dots.add(DotPlot.Dot.ofMean(matrix.columns().get(i).name(), independent, cell.adjusted()));
            }
        }
        return row.independent().row(Matrix.nameOf(row.competency()), dots, row.absence());
    }

    private static void head(NativeTableRow head, Matrix matrix) {
        header(head, "Competency", "col");
        matrix.columns().forEach(c -> header(head, c.name(), "col"));
        header(head, "Panel", "col");
        header(head, "Range", "col");
    }

    private static void add(NativeTableRow line, String name, Matrix.Row row, Matrix matrix) {
        header(line, name, "row");
        for (int i = 0; i < matrix.columns().size(); i++) {
            Matrix.Cell cell = row.cells().get(i);
            Double independent = cell.independent();
            if (independent == null) {
                line.addDataCell()
                        .add(none(
                                row.absence(matrix.columns().get(i), row.cells().get(i))));
            } else {
                line.addDataCell().add(figure(independent, cell.adjusted()));
            }
        }
        Aggregate panel = row.independent();
        if (panel.isEmpty()) {
            line.addDataCell().add(none(FigureFormatter.NO_SCORE));
            line.addDataCell().add(none(FigureFormatter.NO_SCORE));
        } else {
            Aggregate adjusted = row.adjusted();
            line.addDataCell().add(figure(panel.mean(), adjusted.isEmpty() ? null : adjusted.mean()));
            line.addDataCell().add(new Span(FigureFormatter.range(panel.raters(), panel.low(), panel.high())));
        }
    }

    private static Span none(String why) {
        var none = new Span(why);
        none.addClassName("pb-none");
        return none;
    }

    private static Div figure(double independent, @Nullable Double adjusted) {
        var figure = new Div(new Span(FigureFormatter.mean(independent)));
        figure.addClassName("pb-cell");
        if (adjusted == null) {
            figure.add(adjusted("not assessed"));
        } else if (FigureFormatter.differ(independent, adjusted)) {
            figure.add(adjusted(FigureFormatter.mean(adjusted)));
        }
        return figure;
    }

    private static Span adjusted(String figure) {
        var adjusted = new Span("adjusted " + figure);
        adjusted.addClassName("pb-cell-adjusted");
        return adjusted;
    }

    private static void header(NativeTableRow line, String text, String scope) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
