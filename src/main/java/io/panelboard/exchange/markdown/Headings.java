package io.panelboard.exchange.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Indexes the headings of a list, and what those of one level have in common. */
public final class Headings {

    /** Matches headings as older tools allowed them: no space after the signs. */
    private static final Pattern CLOSE = Pattern.compile("(#{1,6})[^#\\s].*");

    private static final Pattern OPENING = Pattern.compile("^#{1,6}(?:[ \\t]+|$)");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(?:=+|-+)\\s*$");

    private final List<Block> blocks;
    private final Map<Block, Line> lines = new HashMap<>();
    private final Map<Integer, DetectorScore> levels = new HashMap<>();

    /** Matches "Q. Why?" and "Question 3: Why?". */
    private static final Pattern LABELLED = Pattern.compile(
            "(?s)[*_]{0,2}(?:(?i:question)\\s?#?\\d{0,4}\\s?[.:)]|Q\\s?\\d{0,4}\\s?[.:)])[*_]{0,3}\\s*\\S.*");

    private static final Pattern NUMBERED =
            Pattern.compile("[*_]{0,2}(?:Q\\s?)?\\(?\\d{1,4}\\\\?[.:)].*", Pattern.DOTALL);

    private final Map<Block, Integer> order = new HashMap<>();
    private final List<Block> inOrder = new ArrayList<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Block, String> parents = new HashMap<>();
    private final Map<Integer, Integer> numbered = new HashMap<>();
    private final Map<Integer, Span> asking = new HashMap<>();

    private record Span(int first, int last) {}

    /** Describes a heading: its level from 1 and its own Markdown; {@code sure} unless it only looks like one. */
    public record Line(int level, String text, boolean sure) {}

    Headings(List<Block> blocks, Source source) {
        this.blocks = blocks;
        var open = new TreeMap<Integer, String>();
        for (Block block : blocks) {
            Line line = line(block, source);
            if (line != null) {
                lines.put(block, line);
                int here = order.size();
                order.put(block, here);
                inOrder.add(block);
                texts.merge(line.text(), 1, Integer::sum);
                var above = open.lowerEntry(line.level());
                parents.put(block, above == null ? "" : above.getValue());
                open.tailMap(line.level(), true).clear();
                open.put(line.level(), line.text());
                DetectorScore score =
                        DetectorScore.of(Decorations.strip(line.text()).text());
                levels.merge(line.level(), score, DetectorScore::plus);
                if (score.asking() > 0) {
                    numbered.merge(line.level(), isNumbered(line) ? 1 : 0, Integer::sum);
                    asking.merge(line.level(), new Span(here, here), (a, b) -> new Span(a.first(), b.last()));
                }
            }
        }
    }

    private static @Nullable Line line(Block block, Source source) {
        if (block instanceof Heading heading) {
            return new Line(heading.getLevel(), text(heading, source), true);
        }
        if (block instanceof Paragraph && block.getSourceSpans().size() == 1) {
            String text = source.text(block);
            Matcher close = CLOSE.matcher(text);
            return close.matches() ? new Line(close.end(1), text.substring(close.end(1)), false) : null;
        }
        return null;
    }

    /** Returns a heading's text without its Markdown signs. */
    public static String text(Heading heading, Source source) {
        String text = source.text(heading);
        int last = text.lastIndexOf('\n');
        if (last > 0 && UNDERLINE.matcher(text.substring(last + 1)).matches()) {
            return text.substring(0, last).strip();
        }
        String opened = OPENING.matcher(text).replaceFirst("");
        return opened.length() == text.length() ? text : withoutClosing(opened);
    }

    /** Removes the signs that may close a heading: they follow a space. */
    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end == 0 || Character.isWhitespace(text.charAt(end - 1));
        return closes ? text.substring(0, end).strip() : text.strip();
    }

    public @Nullable Line of(@Nullable Node block) {
        return block instanceof Block b ? lines.get(b) : null;
    }

    /** Returns how many headings of this level are questions. */
    public DetectorScore level(int level) {
        return levels.getOrDefault(level, DetectorScore.NONE);
    }

    /** Returns the heading after this one; null if it is the last. */
    public @Nullable Block next(Block heading) {
        int next = order.getOrDefault(heading, inOrder.size()) + 1;
        return next < inOrder.size() ? inOrder.get(next) : null;
    }

    /** Returns the heading above one that comes again elsewhere, of a deeper level than the title; else empty. */
    public String parentOfRepeated(Block heading) {
        Line line = lines.get(heading);
        return line == null || line.level() < 3 || texts.getOrDefault(line.text(), 0) < 2
                ? ""
                : parents.getOrDefault(heading, "");
    }

    /** Whether the heading has a number, as most questions of its level have. */
    public boolean isNumberedAlike(Line line) {
        return isNumbered(line)
                && numbered.getOrDefault(line.level(), 0) * 2
                        > level(line.level()).asking();
    }

    public static boolean isNumbered(Line line) {
        return NUMBERED.matcher(line.text()).matches();
    }

    public static boolean isLabelled(Line line) {
        return LABELLED.matcher(line.text()).matches();
    }

    /** Returns the place of the heading among all headings, from 0. */
    int place(Block heading) {
        return order.getOrDefault(heading, -1);
    }

    /** Whether questions of the same level stand both before and after this heading. */
    public boolean isAmongAsking(Block heading) {
        Line line = lines.get(heading);
        Span span = line == null ? null : asking.get(line.level());
        int here = order.getOrDefault(heading, 0);
        return span != null && span.first() < here && here < span.last();
    }

    /** Splits the blocks before each heading that satisfies the predicate. */
    List<List<Block>> parts(Predicate<Block> begins) {
        var parts = new ArrayList<List<Block>>();
        var part = new ArrayList<Block>();
        for (Block block : blocks) {
            if (lines.containsKey(block) && begins.test(block)) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(block);
        }
        parts.add(List.copyOf(part));
        return parts;
    }
}
