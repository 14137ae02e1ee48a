package io.panelboard.exchange.markdown;

import io.panelboard.exchange.markdown.rules.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Decides which bulleted or numbered lists hold questions, once lists are known to hold them at all. */
public final class ListUses {

    private static final String DOUBT = "A list that asks nothing";

    private static final int MAX_TOPIC_LENGTH = 60;
    private static final int MAX_BETWEEN = 3;
    private static final Pattern QUESTIONS =
            Pattern.compile("(?iu)(?:.* )?(?:questions|fragen|preguntas)\\W{0,3}(?:\\(.{0,20}\\))?");

    private final Source source;
    private final Map<ListBlock, String> questions = new HashMap<>();

    ListUses(Source source) {
        this.source = source;
    }

    public boolean areQuestions(ListBlock list) {
        return questions.containsKey(list);
    }

    /** Returns why the items may be no questions; empty if they are. */
    public String doubt(ListBlock list) {
        return questions.getOrDefault(list, "");
    }

    public DetectorScore score(ListBlock list) {
        if (Contents.isContents(list, source) || Contents.isLinks(list, source) || isLabelled(list)) {
            return DetectorScore.NONE;
        }
        return isTopics(list) ? scoreNested(list) : scoreItems(list);
    }

    /** Whether a line right above says that the list answers, or holds follow-up questions. */
    private boolean isLabelled(ListBlock list) {
        if (!(list.getPrevious() instanceof Paragraph above)) {
            return false;
        }
        String text = source.text(above);
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return RepeatedLabels.isAnswer(last) || RepeatedLabels.areProbes(last);
    }

    /** Whether one of the blocks right above is a heading such as "Questions": then "Linux: why is it slow?" asks. */
    private boolean isNamedQuestions(ListBlock list) {
        Node above = list.getPrevious();
        for (int i = 0; i < MAX_BETWEEN && above != null && !(above instanceof Heading); i++) {
            above = above.getPrevious();
        }
        return above instanceof Heading heading
                && QUESTIONS.matcher(Headings.text(heading, source)).matches();
    }

    private DetectorScore scoreItems(ListBlock list) {
        boolean named = isNamedQuestions(list);
        DetectorScore sum = DetectorScore.NONE;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (only instanceof ListBlock deeper && only.getNext() == null) {
                sum = sum.plus(scoreItems(deeper));
                continue;
            }
            String text = Decorations.strip(Items.text(item, source)).text();
            boolean answer = text.isEmpty() || Prompt.isAnswer(text);
            sum = answer ? sum : sum.plus(DetectorScore.of(named ? Asking.withoutLabel(text) : text));
        }
        return sum;
    }

    private DetectorScore scoreNested(ListBlock list) {
        DetectorScore sum = DetectorScore.NONE;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                sum = part instanceof ListBlock deeper ? sum.plus(scoreItems(deeper)) : sum;
            }
        }
        return sum;
    }

    /** Whether the items only name topics, and the lists in them hold the questions. */
    public boolean isTopics(ListBlock list) {
        int items = 0;
        int topics = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items++;
            String text = Decorations.strip(Items.text(item, source)).text();
            boolean only = item.getFirstChild() instanceof ListBlock;
            boolean name = !Asking.isQuestion(text) && text.length() <= MAX_TOPIC_LENGTH && !text.endsWith(".");
            topics += !only && name && asksInside(item) ? 1 : 0;
        }
        return items > 0 && topics * 2 > items && scoreItems(list).asking() == 0;
    }

    private boolean asksInside(Node item) {
        DetectorScore sum = DetectorScore.NONE;
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            sum = part instanceof ListBlock deeper ? sum.plus(scoreItems(deeper)) : sum;
        }
        return sum.areQuestions() || (sum.asking() > 0 && sum.asking() == sum.candidates());
    }

    public void decide(DocumentOutline outline, List<List<Block>> parts, QuestionDetector bullets) {
        var listsByPart = new ArrayList<List<ListBlock>>();
        DetectorScore whole = DetectorScore.NONE;
        DetectorScore ordered = DetectorScore.NONE;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (List<Block> part : parts) {
            var lists = new ArrayList<ListBlock>();
            DetectorScore sum = DetectorScore.NONE;
            for (Block block : part) {
                if (block instanceof ListBlock list && outline.isAssigned(bullets, block)) {
                    DetectorScore score = score(list);
                    sum = sum.plus(score);
                    ordered = list instanceof OrderedList ? ordered.plus(score) : ordered;
                    lists.add(list);
                }
            }
            whole = whole.plus(sum);
            if (asks(sum)) {
                first = Math.min(first, listsByPart.size());
                last = listsByPart.size();
            }
            listsByPart.add(lists);
        }
        boolean numbered = ordered.asking() * 2 > whole.asking();
        for (int i = 0; i < listsByPart.size(); i++) {
            boolean advises = isAdvice(outline.headings()
                    .of(parts.get(i).isEmpty() ? null : parts.get(i).getFirst()));
            decide(listsByPart.get(i), whole.areQuestions(), i < first || advises, i > last, numbered);
        }
    }

    private void decide(List<ListBlock> lists, boolean all, boolean before, boolean after, boolean numbered) {
        DetectorScore sum = lists.stream().map(this::score).reduce(DetectorScore.NONE, DetectorScore::plus);
        if (!asks(sum)) {
            if (all && !before && !(after && lists.stream().allMatch(this::isProse))) {
                lists.stream().filter(l -> score(l).candidates() > 0).forEach(l -> questions.put(l, DOUBT));
            }
            return;
        }
        if (!all && !sum.areQuestions()) {
            lists.stream().filter(this::asksThroughout).forEach(l -> questions.put(l, ""));
            return;
        }
        for (ListBlock list : lists) {
            DetectorScore score = score(list);
            boolean answer = score.asking() == 0 && !questions.isEmpty() && numbered != list instanceof OrderedList;
            if (score.candidates() > 0 && !answer) {
                questions.put(list, "");
            }
        }
    }

    /** Whether the list holds questions; a few openings such as "Explain" may also begin a list of things to do. */
    private static boolean asks(DetectorScore score) {
        return score.marked() > 0 || (score.asking() > 0 && score.asking() * 5 >= score.candidates() * 4);
    }

    /** Whether each of several items has a question mark. */
    boolean asksThroughout(ListBlock list) {
        DetectorScore score = score(list);
        return score.candidates() > 1 && score.marked() == score.candidates();
    }

    private static boolean isAdvice(Headings.@Nullable Line heading) {
        return heading != null && Advice.isHeading(heading.text());
    }

    private boolean isProse(ListBlock list) {
        List<String> texts = Items.texts(list, source);
        return Advice.isNamed(texts)
                || texts.stream().filter(t -> t.endsWith(".")).count() * 2 > texts.size();
    }
}
