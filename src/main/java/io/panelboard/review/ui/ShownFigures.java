package io.panelboard.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.people.Person;
import io.panelboard.review.export.FigureFiles;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.shared.ui.DownloadMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a page of figures as it is shown, so that a file of it holds the same words and digits. Pictures are left out:
 * a table beside each has its figures.
 */
public final class ShownFigures {

    private final List<FigureSheet.Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<FigureSheet.Table> tables = new ArrayList<>();
    private String title = "";

    private ShownFigures() {}

    /** Returns the sections below this component, with what they say and their tables. */
    public static FigureSheet of(String title, List<String> about, Component content) {
        var shown = new ShownFigures();
        shown.read(content);
        shown.close();
        return new FigureSheet(title, about, shown.parts);
    }

    /**
     * Offers what is shown as files.
     *
     * @param name of the file, without its extension
     */
    public static DownloadMenu menu(
            String name, FigureFiles files, Supplier<Person> viewer, Supplier<FigureSheet> sheet) {
        var menu = new DownloadMenu("Save what is shown");
        for (RecordFormat format : List.of(RecordFormat.PDF, RecordFormat.XLSX)) {
            menu.with(
                    format.label(),
                    format.use(),
                    event -> DownloadMenu.send(
                            event,
                            name + "." + format.extension(),
                            format.type(),
                            files.of(viewer.get(), sheet.get(), format)));
        }
        return menu;
    }

    private void read(Component component) {
        if (!component.isVisible()) {
            return;
        }
        switch (component) {
            case H2 heading -> {
                close();
                title = heading.getText();
            }
            case Paragraph paragraph -> notes.add(paragraph.getElement().getTextRecursively());
            case NativeTable table -> tables.add(table(table));
            case DescriptionList.Term term -> notes.add(term.getElement().getTextRecursively());
            case DescriptionList.Description description ->
                notes.add(description.getElement().getTextRecursively());
            case Html _ -> {}
            default -> component.getChildren().forEach(this::read);
        }
    }

    private void close() {
        if (!notes.isEmpty() || !tables.isEmpty()) {
            parts.add(new FigureSheet.Part(title, notes, tables));
        }
        notes.clear();
        tables.clear();
    }

    private static FigureSheet.Table table(NativeTable table) {
        List<List<String>> rows = rows(table).map(ShownFigures::cells).toList();
        String name = Objects.requireNonNullElse(table.getElement().getAttribute("aria-label"), "Figures");
        return new FigureSheet.Table(name, rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static Stream<NativeTableRow> rows(Component part) {
        return part.getChildren().flatMap(child -> child instanceof NativeTableRow row ? Stream.of(row) : rows(child));
    }

    private static List<String> cells(NativeTableRow row) {
        return row.getChildren()
                .filter(cell -> cell instanceof NativeTableCell || cell instanceof NativeTableHeaderCell)
                .map(cell -> lines(cell).collect(Collectors.joining("\n")))
                .toList();
    }

    private static Stream<String> lines(Component part) {
        List<Component> children = part.getChildren().toList();
        return children.isEmpty()
                ? Stream.of(part.getElement().getTextRecursively())
                : children.stream().flatMap(ShownFigures::lines);
    }
}
