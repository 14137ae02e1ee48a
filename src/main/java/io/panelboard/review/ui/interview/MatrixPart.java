package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows competencies by panelist: each cell the mean of the independent scores, with the adjusted mean beside it. */
public final class MatrixPart extends Div {

    /**
     * @param levels of the rating scale
     * @param show shows the scores and evidence that a competency's figures are made of
     */
    MatrixPart(Matrix matrix, int levels, Consumer<String> show) {
        var table = new NativeTable();
        table.addClassNames("pb-table", "pb-matrix");
        head(table.getHead().addRow(), matrix);
        matrix.rows()
                .forEach(row -> add(
                        table.getBody().addRow(),
                        Matrix.nameOf(row.competency()),
                        row,
                        matrix,
                        () -> show.accept(row.competency())));
        add(table.getFoot().addRow(), "Weighted result", matrix.result(), matrix, null);
        var explanation =
                new Paragraph("Means of independent scores; each figure leads to the scores and evidence behind"
                        + " it. Where the debrief moved a mean, the adjusted one stands below it. The range goes from the"
                        + " strictest to the most lenient panelist. Who rated only some of the questions is compared with the"
                        + " panel on those: the panel's mean, and how far this person stands from it there.");
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
        Aggregate panel = row.independent();
        return Aggregate.row(
                Matrix.nameOf(row.competency()),
                panel,
                dots,
                panel == null ? row.absence() : Aggregate.meanOf(panel) + " · " + Aggregate.rangeOf(panel));
    }

    private static void head(NativeTableRow head, Matrix matrix) {
        header(head, "Competency", "col");
        matrix.columns().forEach(c -> header(head, c.name(), "col"));
        header(head, "Panel", "col");
        header(head, "Range", "col");
    }

    private void add(NativeTableRow line, String name, Matrix.Row row, Matrix matrix, @Nullable Runnable show) {
        header(line, name, "row");
        for (int i = 0; i < matrix.columns().size(); i++) {
            Matrix.Column column = matrix.columns().get(i);
            Matrix.Cell cell = row.cells().get(i);
            Double independent = cell.independent();
            var figure = new Div(
                    independent == null
                            ? none(row.absence(column, cell))
                            : opens(show, column.name() + ", " + name).apply(FigureFormatter.mean(independent)));
            figure.addClassName("pb-cell");
            small(figure, FigureFormatter.adjusted(independent, cell.adjusted()));
            small(figure, cell.coverage());
            line.addDataCell().add(figure);
        }
        Aggregate panel = row.independent();
        var figure = new Div(
                panel == null
                        ? none(show == null ? FigureFormatter.NO_SCORE : row.absence())
                        : opens(show, "Panel, " + name).apply(Aggregate.meanOf(panel)));
        figure.addClassName("pb-cell");
        small(figure, Aggregate.adjustedOf(panel, row.adjusted()));
        line.addDataCell().add(figure);
        line.addDataCell()
                .add(panel == null ? none("–") : opens(show, "Range, " + name).apply(Aggregate.rangeOf(panel)));
    }

    /** Makes figures into buttons that show the scores they are made of, where there is a place for them. */
    private static Function<String, Component> opens(@Nullable Runnable show, String of) {
        return figure -> {
            if (show == null) {
                return new Span(figure);
            }
            var button = new NativeButton(figure, click -> show.run());
            button.addClassName("pb-figure-link");
            button.setAriaLabel("%s: %s. Show the scores".formatted(of, figure));
            return button;
        };
    }

    private static Span none(String why) {
        var none = new Span(why);
        none.addClassName("pb-none");
        return none;
    }

    private static void small(Div cell, String text) {
        if (!text.isEmpty()) {
            var small = new Span(text);
            small.addClassName("pb-cell-adjusted");
            cell.add(small);
        }
    }

    private static void header(NativeTableRow line, String text, String scope) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
