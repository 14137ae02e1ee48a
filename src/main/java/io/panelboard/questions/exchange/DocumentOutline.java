package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What repeats in a list, looked at as a whole before it is read: which shape carries the questions, and where. */
final class DocumentOutline {

    private final Source source;
    private final List<Block> blocks;
    private final Headings headings;
    private final RepeatedLabels repeats;
    private final Map<Block, Carrier> carriers = new HashMap<>();
    private final ListUses lists;
    private final Titles titles;
    private @Nullable Carrier main;

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
        List<Carrier> all = Carrier.all();
        List<List<Block>> byHeading = headings.parts(_ -> true);
        var scores = new HashMap<Carrier, Integer>();
        for (Carrier carrier : all) {
            Vote whole = vote(carrier, blocks);
            int score = whole.carries() ? whole.asking() * carrier.weight() : 0;
            if (score == 0 && !carrier.isHeading()) {
                for (List<Block> part : byHeading) {
                    Vote vote = vote(carrier, part);
                    score += vote.carries() && vote.asking() > 1 ? vote.asking() * carrier.weight() : 0;
                }
            }
            scores.put(carrier, score);
        }
        for (Carrier carrier : all) {
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

    private void assign(Carrier best, List<Carrier> all) {
        var parts = best.isHeading()
                ? headings.parts(h -> best.vote(h, this).candidates() == 0)
                : headings.parts(_ -> true);
        for (List<Block> part : parts) {
            Carrier here = best;
            if (vote(best, part).asking() == 0) {
                for (Carrier other : all) {
                    Vote vote = other.isHeading() || other.weight() == 0 ? Vote.NONE : vote(other, part);
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

    Vote vote(Carrier carrier, List<Block> part) {
        Vote sum = Vote.NONE;
        for (Block block : part) {
            sum = sum.plus(carrier.vote(block, this));
        }
        return sum;
    }

    boolean carries(Carrier carrier, Block block) {
        return carrier.equals(carriers.get(block));
    }

    @Nullable Carrier carrier(Block block) {
        return carriers.get(block);
    }

    boolean hasQuestions() {
        return main != null;
    }

    List<Block> blocks() {
        return blocks;
    }

    Source source() {
        return source;
    }

    Headings headings() {
        return headings;
    }

    RepeatedLabels repeats() {
        return repeats;
    }

    Titles titles() {
        return titles;
    }

    ListUses lists() {
        return lists;
    }
}
