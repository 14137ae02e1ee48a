package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.Difficulties;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TextSanitizer;
import io.panelboard.exchange.Values;
import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.DetectorScore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Represents the row that names a table's columns, or stands for it.
 *
 * @param row without cells if no row names the columns
 * @param index of the row; -1 if no row names the columns
 * @param guess why the columns may hold something else; empty if they are named or chosen
 */
record TableHeader(Row row, int index, Map<Column, Integer> places, String guess) {

    /** Limits the rows that are searched for the header, as something may stand above the table. */
    private static final int MAX_INDEX = 20;

    private static final int MAX_COLUMNS = 100;
    private static final String GUESS = "No column is named “question”; this one asks";

    private static final Pattern ROW_NUMBER = Pattern.compile("#?\\d{1,5}[.)]?");

    /** Matches what people write into a cell that holds nothing. */
    private static final Pattern NOTHING = Pattern.compile("(?i)n/?a\\.?|-+|–|—|none|k\\. ?a\\.|s/o");

    /** Finds the header: as a person chose it, else by names, else by the column that asks. */
    static Optional<TableHeader> of(List<Row> rows, ReadingChoice choice) {
        if (choice.columns().isEmpty()) {
            return find(rows).or(() -> guess(rows));
        }
        var places = new EnumMap<Column, Integer>(Column.class);
        choice.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(c -> places.putIfAbsent(c.getValue(), c.getKey()));
        int index = find(rows).map(TableHeader::index).orElse(0);
        boolean named = !Boolean.FALSE.equals(choice.firstRowNames());
        return rows.isEmpty() || !places.containsKey(Column.QUESTION)
                ? Optional.empty()
                : Optional.of(
                        named
                                ? new TableHeader(rows.get(index), index, places, "")
                                : new TableHeader(unnamed(rows), -1, places, ""));
    }

    /** Finds the first row that names a column of questions. */
    static Optional<TableHeader> find(List<Row> rows) {
        for (int i = 0; i < Math.min(MAX_INDEX, rows.size()); i++) {
            Map<Column, Integer> places = places(rows.get(i));
            if (places.containsKey(Column.QUESTION)) {
                readLevels(places, rows.subList(i + 1, rows.size()));
                return Optional.of(new TableHeader(rows.get(i), i, places, ""));
            }
        }
        return Optional.empty();
    }

    /** Takes a column "level" for the questions' difficulty if that is what its rows name: "Easy", "Hard". */
    private static void readLevels(Map<Column, Integer> places, List<Row> rows) {
        Integer place = places.get(Column.LEVEL);
        if (place == null || places.containsKey(Column.DIFFICULTY)) {
            return;
        }
        List<String> levels = rows.stream()
                .map(row -> row.cell(place))
                .filter(t -> !t.isEmpty())
                .toList();
        if (levels.size() > 1
                && levels.stream().allMatch(t -> Difficulties.named(t).isPresent())) {
            places.remove(Column.LEVEL);
            places.put(Column.DIFFICULTY, place);
        }
    }

    /** Takes the column that asks most for the questions; a first row that does not ask there holds names. */
    private static Optional<TableHeader> guess(List<Row> rows) {
        int best = -1;
        int most = 0;
        int width =
                Math.min(MAX_COLUMNS, rows.stream().mapToInt(Row::width).max().orElse(0));
        for (int place = 0; place < width; place++) {
            DetectorScore score = DetectorScore.NONE;
            for (Row row : rows) {
                score = row.cell(place).isEmpty() ? score : score.plus(DetectorScore.of(row.cell(place)));
            }
            if (score.areQuestions() && score.asking() > most) {
                most = score.asking();
                best = place;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        boolean named = rows.size() > 1 && !Asking.isQuestion(rows.getFirst().cell(best));
        Map<Column, Integer> places = places(rows.getFirst());
        places.values().remove(best);
        places.put(Column.QUESTION, best);
        return Optional.of(
                named
                        ? new TableHeader(rows.getFirst(), 0, places, GUESS)
                        : new TableHeader(unnamed(rows), -1, new EnumMap<>(Map.of(Column.QUESTION, best)), GUESS));
    }

    private static Row unnamed(List<Row> rows) {
        int line = rows.getFirst().line();
        return new Row(line, line, List.of());
    }

    private static Map<Column, Integer> places(Row row) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            int place = i;
            Column.named(row.cell(i)).ifPresent(c -> places.putIfAbsent(c, place));
        }
        return places;
    }

    boolean isNamed() {
        return index >= 0;
    }

    /** Returns the number of columns that have a name or are read. */
    int width() {
        int read = places.values().stream().mapToInt(p -> p + 1).max().orElse(0);
        return Math.max(read, row.width());
    }

    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    String cell(Row of, Column column) {
        String text = of.cell(place(column));
        boolean blank = (column == Column.PROBES || column == Column.MINUTES || column == Column.WEIGHT)
                && NOTHING.matcher(text).matches();
        return blank ? "" : text;
    }

    /** Adds notes about the columns that are not read. */
    void explain(AnnotatedLines annotated) {
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cell(i);
            if (!name.isEmpty() && !places.containsValue(i)) {
                annotated.note(
                        row.line(),
                        name,
                        Column.named(name).filter(places::containsKey).isPresent()
                                ? "The column “%s” is there twice; the first one is read".formatted(Values.echo(name))
                                : "The column “%s” is not read".formatted(Values.echo(name)));
            }
        }
    }

    /** Adds a note about cells that stand in no column with a name. */
    void explainRest(Row of, AnnotatedLines annotated) {
        for (int i = 0; i < of.width(); i++) {
            String text = TextSanitizer.text(of.raw(i));
            boolean rowNumber = i == 0 && ROW_NUMBER.matcher(text).matches();
            if (!text.isEmpty() && !rowNumber && row.cell(i).isEmpty() && !places.containsValue(i)) {
                annotated.note(of.line(), text, "“%s” stands in no column that is read".formatted(Values.echo(text)));
            }
        }
    }
}
