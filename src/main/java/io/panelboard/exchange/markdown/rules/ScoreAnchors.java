package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Items;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.RepeatedLabels;
import io.panelboard.exchange.markdown.Source;
import io.panelboard.exchange.markdown.Tables;
import io.panelboard.exchange.markdown.Tables.Row;
import io.panelboard.questions.RatingScale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads a table or list of scores below a question as its anchors.
 *
 * <pre>
 * | Score | What it looks like |      anchors 1 and 5
 * |---|---|
 * | 1 | Does not know. |
 * | 5 | Tells others. |
 *
 * - 1 = Blames the customer           anchors 1 and 5
 * - 5 = Follows up
 * </pre>
 */
public final class ScoreAnchors implements BlockRule {

    private static final Pattern LEVEL =
            Pattern.compile("(?i)[*_]{0,2}(?:level |score |rating )?([1-5])(?:[ .]?/ ?5)?[*_]{0,2}");

    private static final Pattern ITEM = Pattern.compile(
            "(?is)[*_]{0,2}(?:level |score |rating )?([1-5])(?: points?| stars?)?[*_]{0,2}\\s?(?:=|:|–|—|-)[*_]{0,2}\\s+(\\S.*)");

    private static final int MIN_LEVELS = 2;

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!state.isOpen() || state.details().isAnswer()) {
            return false;
        }
        if (block instanceof Paragraph && RepeatedLabels.isAnswer(state.source().text(block))) {
            if (block.getNext() instanceof Block next && !anchors(next, state).isEmpty()) {
                state.ignore(block, "The name of the anchors");
                return true;
            }
            return false;
        }
        return read(block, state);
    }

    /** Reads the block if it holds anchors of the question before it. */
    static boolean read(Node block, ParseState state) {
        Map<Integer, String> anchors = anchors(block, state);
        if (anchors.isEmpty()) {
            return false;
        }
        Source source = state.source();
        int first = Source.number(block);
        if (block instanceof TableBlock table) {
            state.ignore(first, first + 1, Tables.rows(table, source).getFirst().text(), "The head of a table");
            first += 2;
        }
        state.anchors(first, source.last(block), source.text(block), anchors);
        return true;
    }

    private static Map<Integer, String> anchors(Node block, ParseState state) {
        Map<Integer, String> anchors = switch (block) {
            case TableBlock table -> ofTable(Tables.rows(table, state.source()));
            case ListBlock list -> ofList(Items.texts(list, state.source()));
            default -> Map.of();
        };
        RatingScale scale = Objects.requireNonNullElse(state.about().scale(), RatingScale.FIVE);
        boolean all = anchors.size() >= MIN_LEVELS && anchors.keySet().stream().allMatch(scale::has);
        return all ? anchors : Map.of();
    }

    private static Map<Integer, String> ofTable(List<Row> rows) {
        if (rows.size() < 2) {
            return Map.of();
        }
        Map<Integer, String> across = across(rows.getFirst(), rows.get(1));
        return rows.size() == 2 && !across.isEmpty() ? across : down(rows.subList(1, rows.size()));
    }

    /** Reads levels in the head, and their anchors in the row below. */
    private static Map<Integer, String> across(Row head, Row below) {
        var anchors = new TreeMap<Integer, String>();
        for (int i = 0; i < head.cells().size(); i++) {
            Matcher level = LEVEL.matcher(head.cell(i));
            if (!level.matches()) {
                return Map.of();
            }
            if (!below.cell(i).isBlank()) {
                anchors.put(Integer.valueOf(level.group(1)), below.cell(i));
            }
        }
        return anchors;
    }

    /** Reads a level at the beginning of each row, and its anchor in the other cells. */
    private static Map<Integer, String> down(List<Row> rows) {
        var anchors = new TreeMap<Integer, String>();
        for (Row row : rows) {
            Matcher level = LEVEL.matcher(row.cell(0));
            String text =
                    row.cells().stream().skip(1).filter(cell -> !cell.isBlank()).collect(Collectors.joining(": "));
            if (!level.matches()
                    || text.isEmpty()
                    || anchors.putIfAbsent(Integer.valueOf(level.group(1)), text) != null) {
                return Map.of();
            }
        }
        return anchors;
    }

    private static Map<Integer, String> ofList(List<String> items) {
        var anchors = new TreeMap<Integer, String>();
        for (String item : items) {
            Matcher level = ITEM.matcher(item);
            if (!level.matches() || anchors.putIfAbsent(Integer.valueOf(level.group(1)), level.group(2)) != null) {
                return Map.of();
            }
        }
        return anchors;
    }
}
