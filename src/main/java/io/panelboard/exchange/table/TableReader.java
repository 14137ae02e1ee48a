package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.QuestionList.About;
import io.panelboard.exchange.Values;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads a table with one question a row. */
final class TableReader {

    private static final String NO_HEADER =
            "No column is named “question”. The columns that are read are: " + Column.KNOWN;

    private final TableHeader header;
    private final List<Row> rows;
    private final AnnotatedLines annotated;

    private TableReader(TableHeader header, List<Row> rows, AnnotatedLines annotated) {
        this.header = header;
        this.rows = rows;
        this.annotated = annotated;
    }

    /**
     * Reads the rows.
     *
     * @param annotated already holds the source's lines
     */
    static QuestionList read(String fallbackTitle, List<Row> rows, AnnotatedLines annotated) {
        var header = TableHeader.find(rows);
        int first = header.map(TableHeader::index).orElse(rows.size());
        for (Row row : rows.subList(0, first)) {
            annotated.ignore(row.line(), row.end(), header.isEmpty() ? NO_HEADER : "A row before the columns’ names");
        }
        return header.map(h -> new TableReader(h, rows.subList(first + 1, rows.size()), annotated).read(fallbackTitle))
                .orElseGet(() -> new QuestionList(fallbackTitle, List.of(), annotated.lines()));
    }

    private QuestionList read(String fallbackTitle) {
        annotated.claim(header.row().line(), header.row().end(), LineStatus.TITLE);
        header.explain(annotated);
        About about = about();
        RatingScale scale = Objects.requireNonNullElse(about.scale(), RatingScale.FIVE);
        String value = first(Column.SET);
        String title = value.isEmpty() ? fallbackTitle : value;
        var sections = new ListedSection.Collector();
        String section = "";
        for (Row row : rows) {
            String named = header.cell(row, Column.SECTION);
            section = named.isEmpty() ? section : named;
            if (header.cell(row, Column.QUESTION).isEmpty()) {
                ignoreRow(row);
            } else {
                annotated.claim(row.line(), row.end(), LineStatus.QUESTION);
                sections.add(header.cell(row, Column.SECTION_NUMBER), section, question(row, scale));
            }
        }
        return new QuestionList(title, sections.result(title), annotated.lines(), about);
    }

    private void ignoreRow(Row row) {
        boolean saysOfSet =
                Column.OF_SET.stream().anyMatch(c -> !header.cell(row, c).isEmpty());
        if (row.isBlank()) {
            annotated.ignore(row.line(), row.end(), "An empty row");
        } else if (saysOfSet) {
            annotated.claim(row.line(), row.end(), LineStatus.TITLE);
        } else {
            annotated.ignore(row.line(), row.end(), "A row without a question");
        }
    }

    private ListedQuestion question(Row row, RatingScale scale) {
        Map<Integer, String> anchors = new HashMap<>();
        for (int level = 1; level <= 5; level++) {
            String anchor = header.cell(row, Column.anchor(level));
            if (!anchor.isEmpty() && Values.isLevel(level, scale, note(row, anchor))) {
                anchors.put(level, anchor);
            }
        }
        String minutes = header.cell(row, Column.MINUTES);
        String weight = header.cell(row, Column.WEIGHT);
        String difficulty = header.cell(row, Column.DIFFICULTY);
        return new ListedQuestion(
                header.cell(row, Column.QUESTION),
                header.cell(row, Column.GUIDANCE),
                MultiValueCell.read(header.cell(row, Column.PROBES)),
                row.line(),
                new ListedQuestion.Details(
                        header.cell(row, Column.TITLE),
                        header.cell(row, Column.COMPETENCY),
                        Values.minutes(minutes, note(row, minutes)),
                        Values.weight(weight, note(row, weight)),
                        Values.difficulty(difficulty, note(row, difficulty)),
                        MultiValueCell.readWords(header.cell(row, Column.TAGS)),
                        anchors));
    }

    private About about() {
        var labels = new ArrayList<String>();
        var anchors = new ArrayList<String>();
        for (int level = 1; level <= 5; level++) {
            String[] value = first(Column.scale(level)).split("\n", 2);
            if (!value[0].isEmpty()) {
                labels.add(value[0].strip());
                anchors.add(value.length > 1 ? value[1].strip() : "");
            }
        }
        String slot = first(Column.SLOT);
        return new About(
                first(Column.ROLE),
                first(Column.LEVEL),
                Values.slot(slot, note(header.row(), slot)),
                Values.scale(labels, anchors, note(header.row(), String.join(", ", labels))));
    }

    /** Returns the first value in the column: what describes the whole set may stand in any row. */
    private String first(Column column) {
        return rows.stream()
                .map(row -> header.cell(row, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Consumer<String> note(Row row, String part) {
        return reason -> annotated.note(row.line(), part, reason);
    }
}
