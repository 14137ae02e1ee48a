package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.exchange.Values;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.Label;
import io.panelboard.exchange.markdown.Label.Labelled;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

final class LabelledItem {

    private final Node item;
    private final List<Labelled> labels;
    private final ParseState state;
    private final Map<Integer, String> anchors = new HashMap<>();
    private String prompt;
    private String title = "";
    private String competency = "";
    private @Nullable Integer minutes;
    private @Nullable Integer weight;
    private @Nullable Difficulty difficulty;
    private List<String> tags = List.of();

    LabelledItem(Node item, List<Labelled> labels, ParseState state) {
        this.item = item;
        this.labels = labels;
        this.state = state;
        this.prompt = state.source().lines(item, item.getLastChild());
    }

    void read() {
        var supports = new ArrayList<Fragment>();
        var ignored = new ArrayList<Fragment>();
        int end = Source.number(item.getLastChild()) - 1;
        int questionEnd = 0;
        Node bullet = item.getLastChild().getFirstChild();
        for (Labelled labelled : labels) {
            int from = Source.number(bullet);
            end = state.source().last(bullet);
            int last = end;
            take(labelled, reason -> ignored.add(Fragment.ignored(from, last, labelled.text(), reason)));
            LineStatus status = labelled.label().status();
            if (status != LineStatus.QUESTION) {
                questionEnd = questionEnd == 0 ? from - 1 : questionEnd;
                supports.addAll(supports(labelled, from, last));
            } else if (!supports.isEmpty()) {
                // What follows guidance or probes is counted to their lines.
                supports.add(supports.removeLast().until(last));
            }
            bullet = bullet.getNext();
        }
        var details = new ListedQuestion.Details(title, competency, minutes, weight, difficulty, tags, anchors);
        state.question(Fragment.of(
                        Source.number(item),
                        questionEnd == 0 ? end : questionEnd,
                        LineStatus.QUESTION,
                        Part.WHOLE,
                        prompt)
                .with(details));
        supports.forEach(s -> state.support(s.from(), s.to(), s.status(), s.part(), s.text()));
        ignored.forEach(i -> state.ignore(i.from(), i.to(), i.text(), i.reason()));
        state.close();
    }

    private static List<Fragment> supports(Labelled labelled, int from, int last) {
        var fragments = new ArrayList<Fragment>();
        List<String> texts =
                labelled.label() == Label.PROBES ? MultiValueCell.read(labelled.text()) : List.of(labelled.text());
        for (String text : texts) {
            boolean first = fragments.isEmpty();
            fragments.add(
                    Fragment.of(first ? from : last + 1, last, labelled.label().status(), Part.WHOLE, text));
        }
        return fragments;
    }

    private void take(Labelled labelled, Consumer<String> note) {
        String text = labelled.text();
        if (text.isEmpty()) {
            note.accept("“%s:” without a text".formatted(labelled.label().word()));
            return;
        }
        switch (labelled.label()) {
            case QUESTION -> prompt = text;
            case TITLE -> title = text;
            case GUIDANCE, PROBES, PROBE -> {}
            case COMPETENCY -> competency = text;
            case MINUTES -> minutes = Values.minutes(text, note);
            case WEIGHT -> weight = Values.weight(text, note);
            case DIFFICULTY -> difficulty = Values.difficulty(text, note);
            case TAGS -> tags = MultiValueCell.readWords(text);
            case LEVEL -> {
                RatingScale scale = Objects.requireNonNullElse(state.about().scale(), RatingScale.FIVE);
                if (Values.isLevel(labelled.level(), scale, note)) {
                    anchors.put(labelled.level(), text);
                }
            }
        }
    }
}
