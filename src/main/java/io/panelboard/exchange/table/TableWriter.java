package io.panelboard.exchange.table;

import io.panelboard.exchange.Column;
import io.panelboard.exchange.Exported;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a question set as a table: the columns' names, then one question a row. */
public final class TableWriter {

    /** Avoids the hyphen, which spreadsheets take for the beginning of a formula. */
    private static final String BULLET = "• ";

    private TableWriter() {}

    /** Returns the rows; a cell is a text or a number. */
    public static List<List<Object>> rows(Exported set) {
        List<Map<Column, Object>> rows = new ArrayList<>();
        boolean numbered =
                set.sections().stream().map(Section::title).distinct().count()
                        < set.sections().size();
        for (int i = 0; i < set.sections().size(); i++) {
            Section section = set.sections().get(i);
            for (Question question : section.questions()) {
                Map<Column, Object> row = row(question);
                row.put(Column.SECTION, section.title());
                if (numbered) {
                    row.put(Column.SECTION_NUMBER, i + 1);
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            rows.add(new EnumMap<>(Column.class));
        }
        rows.getFirst().putAll(ofSet(set));
        List<Column> columns = Arrays.stream(Column.values())
                .filter(c -> c != Column.SECTION_NUMBER || numbered)
                .filter(c -> set.scale().has(5) || (c != Column.ANCHOR_5 && c != Column.SCALE_5))
                .toList();
        var table = new ArrayList<List<Object>>();
        table.add(columns.stream().<Object>map(Column::title).toList());
        rows.forEach(row ->
                table.add(columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
        return table;
    }

    private static Map<Column, Object> row(Question question) {
        var row = new EnumMap<Column, Object>(Column.class);
        row.put(Column.TITLE, question.title());
        row.put(Column.QUESTION, question.prompt());
        row.put(Column.GUIDANCE, question.guidance());
        row.put(Column.PROBES, MultiValueCell.write(BULLET, question.probes()));
        row.put(Column.COMPETENCY, question.competency());
        row.put(Column.MINUTES, question.minutes());
        row.put(Column.WEIGHT, question.weight());
        if (question.difficulty() != null) {
            row.put(Column.DIFFICULTY, question.difficulty().label());
        }
        row.put(Column.TAGS, MultiValueCell.writeWords(BULLET, question.tags()));
        question.anchors().forEach((level, anchor) -> row.put(Column.anchor(level), anchor));
        return row;
    }

    private static Map<Column, Object> ofSet(Exported set) {
        var cells = new EnumMap<Column, Object>(Column.class);
        cells.put(Column.SET, set.title());
        cells.put(Column.ROLE, set.role());
        cells.put(Column.LEVEL, set.level());
        cells.put(Column.SLOT, set.slot());
        for (RatingScale.Level level : set.scale().levels()) {
            cells.put(Column.scale(level.value()), (level.label() + "\n" + level.anchor()).strip());
        }
        return cells;
    }
}
