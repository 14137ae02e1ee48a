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
    private final AnnotatedLines fates;

    private TableReader(TableHeader header, List<Row> rows, AnnotatedLines fates) {
        this.header = header;
        this.rows = rows;
        this.fates = fates;
    }

    /** @param fates knows the source's lines already */
    static QuestionList read(String fallbackTitle, List<Row> rows, AnnotatedLines fates) {
        var header = TableHeader.find(rows);
        int first = header.map(TableHeader::index).orElse(rows.size());
        for (Row row : rows.subList(0, first)) {
            fates.ignore(row.line(), row.end(), header.isEmpty() ? NO_HEADER : "A row before the columns’ names");
        }
        return header.map(h -> new TableReader(h, rows.subList(first + 1, rows.size()), fates).read(fallbackTitle))
                .orElseGet(() -> new QuestionList(fallbackTitle, List.of(), fates.lines()));
    }

    private QuestionList read(String fallbackTitle) {
        fates.claim(header.row().line(), header.row().end(), LineStatus.TITLE);
        header.explain(fates);
        About about = about();
        RatingScale scale = Objects.requireNonNullElse(about.scale(), RatingScale.FIVE);
        String said = first(Column.SET);
        String title = said.isEmpty() ? fallbackTitle : said;
        var sections = new ListedSection.Collector();
        String section = "";
        for (Row row : rows) {
            String named = header.cell(row, Column.SECTION);
            section = named.isEmpty() ? section : named;
            if (header.cell(row, Column.QUESTION).isEmpty()) {
                leave(row);
            } else {
                fates.claim(row.line(), row.end(), LineStatus.QUESTION);
                sections.add(header.cell(row, Column.SECTION_NUMBER), section, question(row, scale));
            }
        }
        return new QuestionList(title, sections.result(title), fates.lines(), about);
    }

    private void leave(Row row) {
        boolean saysOfSet =
                Column.OF_SET.stream().anyMatch(c -> !header.cell(row, c).isEmpty());
        if (row.isBlank()) {
            fates.ignore(row.line(), row.end(), "An empty row");
        } else if (saysOfSet) {
            fates.claim(row.line(), row.end(), LineStatus.TITLE);
        } else {
            fates.ignore(row.line(), row.end(), "A row without a question");
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
            String[] said = first(Column.scale(level)).split("\n", 2);
            if (!said[0].isEmpty()) {
                labels.add(said[0].strip());
                anchors.add(said.length > 1 ? said[1].strip() : "");
            }
        }
        String slot = first(Column.SLOT);
        return new About(
                first(Column.ROLE),
                first(Column.LEVEL),
                Values.slot(slot, note(header.row(), slot)),
                Values.scale(labels, anchors, note(header.row(), String.join(", ", labels))));
    }

    /** What is said of the whole set stands in any row; the first one counts. */
    private String first(Column column) {
        return rows.stream()
                .map(row -> header.cell(row, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Consumer<String> note(Row row, String part) {
        return reason -> fates.note(row.line(), part, reason);
    }
}
