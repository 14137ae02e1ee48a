package io.panelboard.candidates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.panelboard.exchange.TableFile.Sheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shows which sheet of a table is read, and what its columns hold, for a person to choose otherwise. */
final class CandidateTableChoices extends Div {

    private final Runnable chosen;
    private final Map<CandidateColumn, Select<Integer>> columns = new EnumMap<>(CandidateColumn.class);
    private transient CandidateTable table = CandidateTable.NONE;
    private boolean filling;

    /** @param chosen runs when a person has chosen otherwise */
    CandidateTableChoices(Runnable chosen) {
        this.chosen = chosen;
        setVisible(false);
    }

    /** Returns the table as it is read now. */
    CandidateTable table() {
        return table;
    }

    /** Shows another file's sheets, and reads the one that holds the most candidates; none for no file. */
    void show(List<Sheet> sheets) {
        removeAll();
        columns.clear();
        List<Sheet> filled =
                sheets.stream().filter(sheet -> !sheet.lines().isEmpty()).toList();
        setVisible(!filled.isEmpty());
        if (filled.isEmpty()) {
            table = CandidateTable.NONE;
            return;
        }
        Sheet best = filled.stream()
                .reduce((one, other) -> candidates(other) > candidates(one) ? other : one)
                .orElseThrow();
        var fields = new Div();
        fields.addClassName("pb-reading");
        if (filled.size() > 1) {
            add(sheet(filled, best, fields));
        }
        add(fields);
        read(best, fields);
    }

    private static long candidates(Sheet sheet) {
        return CandidateTable.read(sheet.lines()).rows().stream()
                .filter(CandidateTable.Row::isCandidate)
                .count();
    }

    private Select<Sheet> sheet(List<Sheet> sheets, Sheet best, Div fields) {
        var select = new Select<Sheet>();
        select.setLabel("Sheet");
        select.setItems(sheets);
        select.setItemLabelGenerator(Sheet::name);
        select.setValue(best);
        select.addValueChangeListener(e -> {
            read(e.getValue(), fields);
            chosen.run();
        });
        return select;
    }

    private void read(Sheet sheet, Div fields) {
        table = CandidateTable.read(sheet.lines());
        fields.removeAll();
        columns.clear();
        var about = new Paragraph("What each column holds:");
        about.addClassName("pb-reading-about");
        fields.add(about);
        filling = true;
        for (CandidateColumn column : CandidateColumn.values()) {
            Select<Integer> select = select(column, sheet);
            columns.put(column, select);
            fields.add(select);
        }
        filling = false;
    }

    private Select<Integer> select(CandidateColumn column, Sheet sheet) {
        List<String> names = table.names();
        var select = new Select<Integer>();
        select.setLabel(column.label());
        select.setItems(IntStream.range(0, names.size()).boxed().toList());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Not read");
        select.setItemLabelGenerator(place ->
                place == null ? "Not read" : names.get(place).isEmpty() ? "Column " + (place + 1) : names.get(place));
        select.setValue(table.places().get(column));
        select.addValueChangeListener(_ -> {
            if (!filling) {
                var places = new EnumMap<CandidateColumn, Integer>(CandidateColumn.class);
                columns.forEach((of, field) -> field.getOptionalValue().ifPresent(place -> places.put(of, place)));
                table = CandidateTable.read(sheet.lines(), places);
                chosen.run();
            }
        });
        return select;
    }
}
