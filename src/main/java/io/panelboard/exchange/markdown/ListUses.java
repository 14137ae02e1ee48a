package io.panelboard.exchange.markdown;

import io.panelboard.exchange.markdown.rules.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Which lists hold the questions, where lists carry them at all. */
public final class ListUses {

    private static final String DOUBT = "A list that asks nothing";

    private final Source source;
    private final Map<ListBlock, String> questions = new HashMap<>();

    ListUses(Source source) {
        this.source = source;
    }

    public boolean areQuestions(ListBlock list) {
        return questions.containsKey(list);
    }

    /** Why the items may be no questions; empty if they are. */
    public String doubt(ListBlock list) {
        return questions.getOrDefault(list, "");
    }

    public DetectorScore vote(ListBlock list) {
        if (Contents.isContents(list, source) || Contents.isLinks(list, source)) {
            return DetectorScore.NONE;
        }
        return isTopics(list) ? inner(list) : own(list);
    }

    private DetectorScore own(ListBlock list) {
        DetectorScore sum = DetectorScore.NONE;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (only instanceof ListBlock deeper && only.getNext() == null) {
                sum = sum.plus(own(deeper));
                continue;
            }
            String text = Decorations.strip(Items.text(item, source)).text();
            boolean answer = text.isEmpty() || Prompt.isAnswer(text);
            sum = answer ? sum : sum.plus(DetectorScore.on(text));
        }
        return sum;
    }

    private DetectorScore inner(ListBlock list) {
        DetectorScore sum = DetectorScore.NONE;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                sum = part instanceof ListBlock deeper ? sum.plus(own(deeper)) : sum;
            }
        }
        return sum;
    }

    /** Whether the items only name topics, and the lists in them ask. */
    public boolean isTopics(ListBlock list) {
        int items = 0;
        int topics = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items++;
            boolean only = item.getFirstChild() instanceof ListBlock;
            boolean asks =
                    Asking.directly(Decorations.strip(Items.text(item, source)).text());
            topics += !only && !asks && hasTwoAsking(item) ? 1 : 0;
        }
        return items > 0 && topics * 2 > items && own(list).asking() == 0;
    }

    private boolean hasTwoAsking(Node item) {
        DetectorScore sum = DetectorScore.NONE;
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            sum = part instanceof ListBlock deeper ? sum.plus(own(deeper)) : sum;
        }
        return sum.carries() && sum.asking() > 1;
    }

    public void decide(DocumentOutline outline, List<List<Block>> parts, QuestionDetector bullets) {
        var mine = new ArrayList<List<ListBlock>>();
        DetectorScore whole = DetectorScore.NONE;
        DetectorScore ordered = DetectorScore.NONE;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (List<Block> part : parts) {
            var lists = new ArrayList<ListBlock>();
            DetectorScore sum = DetectorScore.NONE;
            for (Block block : part) {
                if (block instanceof ListBlock list && outline.carries(bullets, block)) {
                    DetectorScore vote = vote(list);
                    sum = sum.plus(vote);
                    ordered = list instanceof OrderedList ? ordered.plus(vote) : ordered;
                    lists.add(list);
                }
            }
            whole = whole.plus(sum);
            if (asks(sum)) {
                first = Math.min(first, mine.size());
                last = mine.size();
            }
            mine.add(lists);
        }
        boolean numbered = ordered.asking() * 2 > whole.asking();
        for (int i = 0; i < mine.size(); i++) {
            decide(mine.get(i), whole.carries(), i < first, i > last, numbered);
        }
    }

    private void decide(List<ListBlock> lists, boolean all, boolean before, boolean after, boolean numbered) {
        DetectorScore sum = lists.stream().map(this::vote).reduce(DetectorScore.NONE, DetectorScore::plus);
        if (!asks(sum)) {
            if (all && !before && !(after && lists.stream().allMatch(this::isProse))) {
                lists.stream().filter(l -> vote(l).candidates() > 0).forEach(l -> questions.put(l, DOUBT));
            }
            return;
        }
        if (!all && !sum.carries()) {
            return;
        }
        for (ListBlock list : lists) {
            DetectorScore vote = vote(list);
            boolean answer = vote.asking() == 0 && !questions.isEmpty() && numbered != list instanceof OrderedList;
            if (vote.candidates() > 0 && !answer) {
                questions.put(list, "");
            }
        }
    }

    /** A few openings such as "Explain" are also how a list of things to do begins. */
    private static boolean asks(DetectorScore vote) {
        return vote.marked() > 0 || (vote.asking() > 0 && vote.asking() * 5 >= vote.candidates() * 4);
    }

    private boolean isProse(ListBlock list) {
        List<String> texts = Items.texts(list, source);
        return texts.stream().filter(t -> t.endsWith(".")).count() * 2 > texts.size();
    }
}
