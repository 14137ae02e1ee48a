package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.Column;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion.Details;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.exchange.Values;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.PlainText;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.Source;
import io.panelboard.exchange.markdown.Tables;
import io.panelboard.questions.Difficulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.jspecify.annotations.Nullable;

/** Reads each row of a table as a question: in the column with that name, or in the one that asks. */
public final class TableQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        if (!(block instanceof TableBlock table) || Tables.share(table, outline.source(), Contents::isJump)) {
            return DetectorScore.NONE;
        }
        TableColumns columns = columns(table, outline.source());
        int rows = Tables.rows(table, outline.source()).size() - 1;
        return columns == null || rows < 1 ? DetectorScore.NONE : new DetectorScore(rows, rows, rows);
    }

    private static @Nullable TableColumns columns(TableBlock table, Source source) {
        return TableColumns.of(Tables.rows(table, source));
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof TableBlock table) || !state.isAssignedTo(this, block)) {
            return false;
        }
        TableColumns columns = columns(table, state.source());
        if (columns == null) {
            return false;
        }
        List<Tables.Row> rows = new ArrayList<>(Tables.rows(table, state.source()));
        Tables.Row head = rows.removeFirst();
        state.ignore(head.line(), head.line() + 1, head.text(), "The head of a table");
        rows.forEach(row -> columns.read(row, state));
        return true;
    }

    /** Describes what the columns of a table of questions hold. */
    private static final class TableColumns {

        private static final Set<Column> TEXTS = EnumSet.of(
                Column.TITLE,
                Column.COMPETENCY,
                Column.MINUTES,
                Column.WEIGHT,
                Column.TAGS,
                Column.ANCHOR_1,
                Column.ANCHOR_2,
                Column.ANCHOR_3,
                Column.ANCHOR_4,
                Column.ANCHOR_5);

        private static final Pattern NUMBER = Pattern.compile("#?\\d{0,4}[.:)]?");

        private final Tables.Row head;
        private final int question;
        private String section = "";

        private TableColumns(Tables.Row head, int question) {
            this.head = head;
            this.question = question;
        }

        /** Detects the columns; null if none holds questions. */
        static @Nullable TableColumns of(List<Tables.Row> rows) {
            if (rows.isEmpty()) {
                return null;
            }
            Tables.Row head = rows.getFirst();
            for (int column = 0; column < head.cells().size(); column++) {
                if (named(head, column) == Column.QUESTION) {
                    return new TableColumns(head, column);
                }
            }
            TableColumns best = null;
            int most = 0;
            for (int column = 0; column < head.cells().size(); column++) {
                DetectorScore score = DetectorScore.NONE;
                for (Tables.Row row : rows.subList(1, rows.size())) {
                    score = score.plus(
                            DetectorScore.of(Decorations.strip(row.cell(column)).text()));
                }
                if (score.areQuestions() && score.marked() > most) {
                    most = score.marked();
                    best = new TableColumns(head, column);
                }
            }
            return best;
        }

        private static @Nullable Column named(Tables.Row head, int column) {
            return Column.named(PlainText.of(head.cell(column))).orElse(null);
        }

        void read(Tables.Row row, ParseState state) {
            int line = row.line();
            if (row.cell(question).isBlank()) {
                if (row.cells().stream().allMatch(String::isBlank)) {
                    state.ignore(line, line, row.text(), "A row without text");
                } else {
                    state.section(line, line, words(row), "A row without a question taken for a heading");
                }
                return;
            }
            var probes = new ArrayList<String>();
            var guidance = new ArrayList<String>();
            var details = new Decorations.Stripped("", null);
            var stated = new EnumMap<Column, String>(Column.class);
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cell(column);
                String name = PlainText.of(head.cell(column));
                if (cell.isBlank()
                        || column == question
                        || (NUMBER.matcher(cell).matches()
                                && named(head, column) == null
                                && !name.matches("\\p{L}{4,}.*"))) {
                    continue;
                }
                Column named = named(head, column);
                if (named == Column.SECTION) {
                    if (!cell.equals(section)) {
                        state.section(line, line - 1, cell, "");
                        section = cell;
                    }
                } else if (named == Column.PROBES) {
                    probes.addAll(Arrays.stream(cell.split("<br ?/?>"))
                            .map(String::strip)
                            .filter(p -> !p.isEmpty())
                            .toList());
                } else if ((named == Column.DIFFICULTY || named == Column.LEVEL)
                        && level(cell).difficulty() != null) {
                    details = level(cell);
                } else if (named != null && TEXTS.contains(named) && isUsable(named, cell)) {
                    stated.put(named, PlainText.of(cell));
                } else {
                    guidance.add(named == Column.GUIDANCE || name.isBlank() ? cell : name + ": " + cell);
                }
            }
            var stripped = Decorations.strip(row.cell(question));
            var difficulty = details.difficulty() == null ? stripped.difficulty() : details.difficulty();
            state.question(Fragment.of(line, line, LineStatus.QUESTION, Part.WHOLE, stripped.text())
                    .with(details(stated, difficulty)));
            guidance.forEach(g -> state.support(line + 1, line, LineStatus.GUIDANCE, Part.WHOLE, g));
            probes.forEach(p -> state.support(line + 1, line, LineStatus.PROBE, Part.WHOLE, p));
        }

        private static Details details(Map<Column, String> stated, @Nullable Difficulty difficulty) {
            var anchors = new HashMap<Integer, String>();
            for (int level = 1; level <= 5; level++) {
                String anchor = stated.get(Column.anchor(level));
                if (anchor != null) {
                    anchors.put(level, anchor);
                }
            }
            return new Details(
                    stated.getOrDefault(Column.TITLE, ""),
                    stated.getOrDefault(Column.COMPETENCY, ""),
                    Values.minutes(stated.getOrDefault(Column.MINUTES, ""), _ -> {}),
                    Values.weight(stated.getOrDefault(Column.WEIGHT, ""), _ -> {}),
                    difficulty,
                    MultiValueCell.readWords(stated.getOrDefault(Column.TAGS, "")),
                    anchors);
        }

        /** Whether the cell holds what its column says; otherwise it stays a text of the guidance. */
        private static boolean isUsable(Column column, String cell) {
            return switch (column) {
                case MINUTES -> Values.minutes(cell, _ -> {}) != null;
                case WEIGHT -> Values.weight(cell, _ -> {}) != null;
                default -> true;
            };
        }

        private static Decorations.Stripped level(String cell) {
            return Decorations.strip("[" + cell + "] x");
        }

        private static String words(Tables.Row row) {
            return String.join(" ", row.cells()).strip();
        }
    }
}
