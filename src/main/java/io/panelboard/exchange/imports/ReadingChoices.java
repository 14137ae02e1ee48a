package io.panelboard.exchange.imports;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TableShape;
import io.panelboard.exchange.Values;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows in which encoding a file was read, and what its columns and sheets hold, for a person to choose otherwise. */
final class ReadingChoices extends Div {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"),
            Charset.forName("windows-1250"),
            Charset.forName("windows-1251"),
            Charset.forName("iso-8859-2"));

    private final Consumer<ReadingChoice> chosen;
    private final Map<Integer, Select<Column>> columns = new LinkedHashMap<>();
    private final Checkbox named = new Checkbox("The first row holds the columns’ names");
    private ReadingChoice choice = ReadingChoice.NONE;
    private List<String> shownColumns = List.of();
    private boolean filling;

    /** @param chosen receives what a person chooses, for the file to be read again */
    ReadingChoices(Consumer<ReadingChoice> chosen) {
        this.chosen = chosen;
        addClassName("pb-reading");
        named.addValueChangeListener(e -> columnsChosen());
        setVisible(false);
    }

    /**
     * Shows the choices of a file.
     *
     * @param encoding the name of the encoding it was read in; empty if it is no text
     */
    void show(ReadingChoice made, String encoding, TableShape shape) {
        choice = made;
        filling = true;
        List<String> names = new ArrayList<>(shape.sheets());
        names.add(encoding.isEmpty() ? "" : "text");
        shape.columns().forEach(c -> names.add(c.place() + c.name()));
        if (!names.equals(shownColumns)) {
            shownColumns = List.copyOf(names);
            removeAll();
            columns.clear();
            addEncoding(encoding);
            addSheets(shape);
            addColumns(shape);
        }
        shape.columns().forEach(c -> {
            Select<Column> select = columns.get(c.place());
            if (select != null) {
                select.setValue(c.column());
                select.setHelperText(Values.echo(c.sample()));
            }
        });
        named.setValue(shape.named());
        filling = false;
        setVisible(!encoding.isEmpty() || !shape.columns().isEmpty());
    }

    void hide() {
        choice = ReadingChoice.NONE;
        setVisible(false);
    }

    private void addEncoding(String encoding) {
        if (encoding.isEmpty()) {
            return;
        }
        var select = new Select<Charset>();
        select.setLabel("Encoding");
        select.setItems(CHARSETS);
        select.setItemLabelGenerator(Charset::displayName);
        CHARSETS.stream()
                .filter(c -> c.name().replace("LE", "").equalsIgnoreCase(encoding.replace("LE", "")))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(e -> choose(choice.in(e.getValue())));
        add(select);
    }

    private void addSheets(TableShape shape) {
        if (shape.sheets().isEmpty()) {
            return;
        }
        var sheets = new CheckboxGroup<String>("Sheets", shape.sheets());
        var read = new HashSet<>(shape.sheets());
        read.removeAll(shape.left());
        sheets.setValue(read);
        sheets.addValueChangeListener(e -> {
            var left = new HashSet<>(shape.sheets());
            left.removeAll(e.getValue());
            choose(choice.withoutSheets(left));
        });
        add(sheets);
    }

    private void addColumns(TableShape shape) {
        if (shape.columns().isEmpty()) {
            return;
        }
        var about = new Paragraph("What each column holds:");
        about.addClassName("pb-reading-about");
        add(about);
        for (TableShape.Found found : shape.columns()) {
            var select = new Select<Column>();
            select.setLabel(found.name().isEmpty() ? "Column " + (found.place() + 1) : Values.echo(found.name()));
            select.setItems(Column.values());
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("Not read");
            select.setItemLabelGenerator(c -> c == null ? "Not read" : c.title().replace('_', ' '));
            select.addValueChangeListener(e -> columnsChosen());
            columns.put(found.place(), select);
            add(select);
        }
        add(named);
    }

    private void columnsChosen() {
        Map<Integer, Column> held = new LinkedHashMap<>();
        columns.forEach((place, select) -> {
            if (select.getValue() != null) {
                held.put(place, select.getValue());
            }
        });
        choose(choice.withColumns(held, named.getValue()));
    }

    private void choose(ReadingChoice other) {
        if (!filling) {
            choice = other;
            chosen.accept(other);
        }
    }
}
