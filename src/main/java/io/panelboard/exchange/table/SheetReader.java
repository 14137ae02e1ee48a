package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.exchange.QuestionList.About;
import io.panelboard.exchange.Values;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads a sheet with one question a row. */
final class SheetReader {

    private static final String JOINED = "Cells joined, as the text held what separates cells";

    private final TableSheet sheet;
    private final TableHeader header;
    private final List<Row> rows;
    private final AnnotatedLines annotated;

    SheetReader(TableSheet sheet, TableHeader header, AnnotatedLines annotated) {
        this.sheet = sheet;
        this.header = header;
        List<Row> filled = sheet.filled(header.place(Column.QUESTION));
        this.rows = filled.subList(header.index() + 1, filled.size());
        this.annotated = annotated;
    }

    /**
     * Reads the rows.
     *
     * @param about of the whole list
     * @param unnamed the section of questions whose rows name none; empty for the list's title
     */
    void read(ListedSection.Collector sections, About about, String unnamed) {
        for (Row row : sheet.rows().subList(0, Math.max(0, header.index()))) {
            annotated.ignore(row.line(), row.end(), "A row before the columns’ names");
        }
        if (header.isNamed()) {
            annotated.set(header.row().line(), header.row().end(), LineStatus.TITLE, "", header.guess());
            header.explain(annotated);
        }
        RatingScale scale = Objects.requireNonNullElse(about.scale(), RatingScale.FIVE);
        String section = "";
        for (Row read : rows) {
            Row row = SplitCells.joined(read, header, sheet.separator());
            String named = header.cell(row, Column.SECTION);
            section = named.isEmpty() ? section : named;
            if (header.cell(row, Column.QUESTION).isEmpty()) {
                ignoreRow(row);
            } else {
                String doubt = row.equals(read) ? header.isNamed() ? "" : header.guess() : JOINED;
                annotated.set(row.line(), row.end(), LineStatus.QUESTION, "", doubt);
                header.explainRest(row, annotated);
                String key = unnamed.isEmpty() ? header.cell(row, Column.SECTION_NUMBER) : sheet.name();
                sections.add(key, section.isEmpty() ? unnamed : section, question(row, scale));
            }
        }
    }

    /** Returns the title of the set; empty if no row states it. */
    String setTitle() {
        return first(Column.SET);
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

    /** Returns what the rows state of the whole list. */
    About about() {
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
