package io.panelboard.exchange.markdown;

import io.panelboard.exchange.markdown.rules.BulletQuestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What repeats in a list, looked at as a whole before it is read: which shape carries the questions, and where. */
public final class DocumentOutline {

    private final Source source;
    private final List<Block> blocks;
    private final Headings headings;
    private final RepeatedLabels repeats;
    private final Map<Block, QuestionDetector> carriers = new HashMap<>();
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
        var scores = new HashMap<QuestionDetector, Integer>();
        for (QuestionDetector carrier : all) {
            DetectorScore whole = vote(carrier, blocks);
            int score = whole.carries() ? whole.asking() * carrier.weight() : 0;
            if (score == 0 && !carrier.isHeading()) {
                for (List<Block> part : byHeading) {
                    DetectorScore vote = vote(carrier, part);
                    score += vote.carries() && vote.asking() > 1 ? vote.asking() * carrier.weight() : 0;
                }
            }
            scores.put(carrier, score);
        }
        for (QuestionDetector carrier : all) {
            int score = scores.getOrDefault(carrier, 0);
            if (score > 0 && (main == null || score > scores.getOrDefault(main, 0))) {
                main = carrier;
            }
        }
        if (main == null) {
            main = all.stream()
                    .filter(c -> c.weight() == 0 && vote(c, blocks).carries())
                    .findFirst()
                    .orElse(null);
        }
        if (main != null) {
            assign(main, all);
        }
    }

    private void assign(QuestionDetector best, List<QuestionDetector> all) {
        var parts = best.isHeading()
                ? headings.parts(h -> best.vote(h, this).candidates() == 0)
                : headings.parts(_ -> true);
        for (List<Block> part : parts) {
            QuestionDetector here = best;
            if (vote(best, part).asking() == 0) {
                for (QuestionDetector other : all) {
                    DetectorScore vote =
                            other.isHeading() || other.weight() == 0 ? DetectorScore.NONE : vote(other, part);
                    if (vote.carries() && vote.asking() > 1) {
                        here = other;
                        break;
                    }
                }
            }
            for (Block block : part) {
                carriers.put(block, here);
            }
        }
        all.stream().filter(BulletQuestions.class::isInstance).forEach(b -> lists.decide(this, parts, b));
    }

    DetectorScore vote(QuestionDetector carrier, List<Block> part) {
        DetectorScore sum = DetectorScore.NONE;
        for (Block block : part) {
            sum = sum.plus(carrier.vote(block, this));
        }
        return sum;
    }

    boolean carries(QuestionDetector carrier, Block block) {
        return carrier.equals(carriers.get(block));
    }

    public @Nullable QuestionDetector carrier(Block block) {
        return carriers.get(block);
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
