package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.QuestionList.About;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TableList;
import io.panelboard.exchange.TableShape;
import io.panelboard.exchange.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a table that have a column of questions; of several, each is a section unless it names its own. */
final class TableReader {

    private static final String NO_HEADER =
            "No column is named “question”. The columns that are read are: " + Column.KNOWN;

    private static final int MAX_SHAPE = 40;

    private record Headed(TableSheet sheet, TableHeader header) {}

    private final String fallbackTitle;
    private final List<TableSheet> sheets;
    private final AnnotatedLines annotated;
    private final ReadingChoice choice;

    private TableReader(String fallbackTitle, List<TableSheet> sheets, AnnotatedLines annotated, ReadingChoice choice) {
        this.fallbackTitle = fallbackTitle;
        this.sheets = sheets;
        this.annotated = annotated;
        this.choice = choice;
    }

    /**
     * Reads the sheets.
     *
     * @param annotated already holds the lines of all sheets, whose numbers go on from one to the next
     * @param parts where each sheet's lines begin; empty if there is only one
     */
    static TableList read(
            String fallbackTitle,
            List<TableSheet> sheets,
            AnnotatedLines annotated,
            List<QuestionList.Part> parts,
            ReadingChoice choice) {
        return new TableReader(fallbackTitle, sheets, annotated, choice).read(parts);
    }

    private TableList read(List<QuestionList.Part> parts) {
        List<Headed> found = found();
        List<Headed> read = found.stream()
                .filter(h -> !choice.leftOut().contains(h.sheet().name()))
                .toList();
        explainOthers(found, read);
        TableSheet first = read.isEmpty() ? sheets.getFirst() : read.getFirst().sheet();
        TableShape shape = shape(first, read.isEmpty() ? null : read.getFirst().header(), found);
        if (read.isEmpty()) {
            return new TableList(
                    new QuestionList(fallbackTitle, List.of(), annotated.lines(), About.NOTHING, parts), shape);
        }
        About about = new SheetReader(read.getFirst().sheet(), read.getFirst().header(), annotated).about();
        var sections = new ListedSection.Collector();
        String title = fallbackTitle;
        for (Headed headed : read) {
            var reader = new SheetReader(headed.sheet(), headed.header(), annotated);
            title = title.equals(fallbackTitle) && !reader.setTitle().isEmpty() ? reader.setTitle() : title;
            reader.read(sections, about, read.size() > 1 ? headed.sheet().name() : "");
        }
        return new TableList(new QuestionList(title, sections.result(title), annotated.lines(), about, parts), shape);
    }

    /** Returns the sheets with a column of that name; if there is none, the first with a column that asks. */
    private List<Headed> found() {
        if (choice.columns().isEmpty()) {
            List<Headed> named = sheets.stream()
                    .flatMap(s -> TableHeader.find(s.rows()).map(h -> new Headed(s, h)).stream())
                    .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        var found = new ArrayList<Headed>();
        for (TableSheet sheet : sheets) {
            Optional<TableHeader> header =
                    found.isEmpty() ? TableHeader.of(sheet.rows(), choice) : TableHeader.find(sheet.rows());
            header.ifPresent(h -> found.add(new Headed(sheet, h)));
        }
        return found;
    }

    private void explainOthers(List<Headed> found, List<Headed> read) {
        for (TableSheet sheet : sheets) {
            boolean isRead = read.stream().anyMatch(h -> h.sheet().equals(sheet));
            boolean isFound = found.stream().anyMatch(h -> h.sheet().equals(sheet));
            if (isRead || sheet.rows().isEmpty()) {
                continue;
            }
            String reason = isFound
                    ? "The sheet “%s” is left out by you".formatted(Values.echo(sheet.name()))
                    : found.isEmpty()
                            ? NO_HEADER
                            : "The sheet “%s” has no column of questions".formatted(Values.echo(sheet.name()));
            annotated.ignore(
                    sheet.rows().getFirst().line(), sheet.rows().getLast().end(), reason);
        }
    }

    private TableShape shape(TableSheet sheet, @Nullable TableHeader header, List<Headed> found) {
        List<Row> rows = sheet.rows();
        int names = header == null ? 0 : header.index();
        int width = Math.min(MAX_SHAPE, rows.stream().mapToInt(Row::width).max().orElse(0));
        Map<Integer, Column> columns = header == null
                ? Map.of()
                : header.places().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        var result = new ArrayList<TableShape.Found>();
        for (int i = 0; i < width; i++) {
            int place = i;
            String name = names >= 0 && names < rows.size() ? rows.get(names).cell(place) : "";
            String sample = rows.stream()
                    .skip(names + 1L)
                    .map(row -> row.cell(place))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            result.add(new TableShape.Found(place, name, sample, columns.get(place)));
        }
        List<String> sheetNames =
                found.size() > 1 ? found.stream().map(h -> h.sheet().name()).toList() : List.of();
        return new TableShape(result, header == null || header.isNamed(), sheetNames, new HashSet<>(choice.leftOut()));
    }
}
