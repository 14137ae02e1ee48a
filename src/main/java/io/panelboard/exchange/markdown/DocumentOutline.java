package io.panelboard.exchange.markdown;

import io.panelboard.exchange.markdown.rules.BulletQuestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Analyses a whole list before it is read: decides which detector reads the questions of which part. */
public final class DocumentOutline {

    private final Source source;
    private final List<Block> blocks;
    private final Headings headings;
    private final RepeatedLabels repeats;
    private final Map<Block, QuestionDetector> detectors = new HashMap<>();
    private final ListUses lists;
    private final Titles titles;
    private @Nullable QuestionDetector main;

    private DocumentOutline(List<Block> blocks, Source source) {
        this.source = source;
        this.blocks = blocks;
        this.headings = new Headings(blocks, source);
        this.repeats = RepeatedLabels.in(blocks, source);
        this.lists = new ListUses(source);
        this.titles = new Titles(blocks, headings, source);
    }

    static DocumentOutline of(Node document, Source source) {
        var blocks = new ArrayList<Block>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block) {
                blocks.add(block);
            }
        }
        var outline = new DocumentOutline(List.copyOf(blocks), source);
        outline.decide();
        return outline;
    }

    private void decide() {
        List<QuestionDetector> all = QuestionDetector.all();
        List<List<Block>> byHeading = headings.parts(_ -> true);
        var totals = new HashMap<QuestionDetector, Integer>();
        for (QuestionDetector detector : all) {
            DetectorScore whole = score(detector, blocks);
            int total = whole.areQuestions() ? whole.asking() * detector.weight() : 0;
            if (total == 0 && !detector.isHeading()) {
                for (List<Block> part : byHeading) {
                    DetectorScore score = score(detector, part);
                    total += score.areQuestions() && score.asking() > 1 ? score.asking() * detector.weight() : 0;
                }
            }
            if (total == 0 && !detector.isHeading()) {
                // A list of nothing but questions, in a text about something else.
                for (Block block : blocks) {
                    total += block instanceof ListBlock list && lists.asksThroughout(list)
                            ? score(detector, List.of(block)).asking() * detector.weight()
                            : 0;
                }
            }
            totals.put(detector, total);
        }
        for (QuestionDetector detector : all) {
            int total = totals.getOrDefault(detector, 0);
            if (total > 0 && (main == null || total > totals.getOrDefault(main, 0))) {
                main = detector;
            }
        }
        if (main == null) {
            main = all.stream()
                    .filter(c -> c.weight() == 0 && score(c, blocks).areQuestions())
                    .findFirst()
                    .orElse(null);
        }
        if (main != null) {
            assign(main, all);
        }
    }

    private void assign(QuestionDetector best, List<QuestionDetector> all) {
        var parts = best.isHeading()
                ? headings.parts(h -> best.score(h, this).candidates() == 0)
                : headings.parts(_ -> true);
        for (List<Block> part : parts) {
            QuestionDetector here = best;
            if (score(best, part).asking() == 0) {
                for (QuestionDetector other : all) {
                    DetectorScore score =
                            other.isHeading() || other.weight() == 0 ? DetectorScore.NONE : score(other, part);
                    if (score.areQuestions() && score.asking() > 1) {
                        here = other;
                        break;
                    }
                }
            }
            for (Block block : part) {
                detectors.put(block, here);
            }
        }
        all.stream().filter(BulletQuestions.class::isInstance).forEach(b -> lists.decide(this, parts, b));
    }

    DetectorScore score(QuestionDetector detector, List<Block> part) {
        DetectorScore sum = DetectorScore.NONE;
        for (Block block : part) {
            sum = sum.plus(detector.score(block, this));
        }
        return sum;
    }

    boolean isAssigned(QuestionDetector detector, Block block) {
        return detector.equals(detectors.get(block));
    }

    public @Nullable QuestionDetector detector(Block block) {
        return detectors.get(block);
    }

    /** Whether the block itself is read as a question. */
    public boolean isQuestion(Block block) {
        return score(block).candidates() > 0;
    }

    /** Whether there are questions between this heading and the next one. */
    public boolean hasQuestionsBelow(Block heading) {
        for (Node node = heading.getNext(); node != null && headings.of(node) == null; node = node.getNext()) {
            boolean asks = node instanceof ListBlock list
                    ? lists.areQuestions(list)
                    : node instanceof Block block && score(block).asking() > 0;
            if (asks) {
                return true;
            }
        }
        return false;
    }

    private DetectorScore score(Block block) {
        QuestionDetector here = detectors.get(block);
        return here == null ? DetectorScore.NONE : here.score(block, this);
    }

    public boolean hasQuestions() {
        return main != null;
    }

    List<Block> blocks() {
        return blocks;
    }

    public Source source() {
        return source;
    }

    public Headings headings() {
        return headings;
    }

    public RepeatedLabels repeats() {
        return repeats;
    }

    public Titles titles() {
        return titles;
    }

    public ListUses lists() {
        return lists;
    }
}
