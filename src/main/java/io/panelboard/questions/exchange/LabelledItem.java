package io.panelboard.questions.exchange;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.exchange.Label.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads one labelled question. */
final class LabelledItem {

    private final Node item;
    private final List<Labelled> labels;
    private final Reading reading;
    private final List<String> probes = new ArrayList<>();
    private final Map<Integer, String> anchors = new HashMap<>();
    private String prompt;
    private String guidance = "";
    private String title = "";
    private String competency = "";
    private @Nullable Integer minutes;
    private @Nullable Integer weight;
    private @Nullable Difficulty difficulty;
    private List<String> tags = List.of();

    /** @param labels those of the item's last list, in their order */
    LabelledItem(Node item, List<Labelled> labels, Reading reading) {
        this.item = item;
        this.labels = labels;
        this.reading = reading;
        this.prompt = reading.source().lines(item, item.getLastChild());
    }

    void read() {
        reading.claim(item, Fate.QUESTION);
        Node bullet = item.getLastChild().getFirstChild();
        for (Labelled labelled : labels) {
            reading.claim(bullet, labelled.label().fate());
            Node here = bullet;
            take(labelled, reason -> reading.ignore(here, reason));
            bullet = bullet.getNext();
        }
        reading.question(new ListedQuestion(
                prompt,
                guidance,
                probes,
                Source.number(item),
                new ListedQuestion.Details(title, competency, minutes, weight, difficulty, tags, anchors)));
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
            case GUIDANCE -> guidance = guidance.isEmpty() ? text : guidance + "\n\n" + text;
            case PROBES -> probes.addAll(Many.read(text));
            case PROBE -> probes.add(text);
            case COMPETENCY -> competency = text;
            case MINUTES -> minutes = Values.minutes(text, note);
            case WEIGHT -> weight = Values.weight(text, note);
            case DIFFICULTY -> difficulty = Values.difficulty(text, note);
            case TAGS -> tags = Many.readWords(text);
            case LEVEL -> {
                RatingScale scale = Objects.requireNonNullElse(reading.about().scale(), RatingScale.FIVE);
                if (Values.isLevel(labelled.level(), scale, note)) {
                    anchors.put(labelled.level(), text);
                }
            }
        }
    }
}
