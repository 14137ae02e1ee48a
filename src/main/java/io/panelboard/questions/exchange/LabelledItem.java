package io.panelboard.questions.exchange;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.exchange.Label.Labelled;
import io.panelboard.questions.exchange.ListedQuestion.Details;
import io.panelboard.questions.exchange.Passage.Part;
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
    private int from;
    private int to;

    /** @param labels those of the item's last list, in their order */
    LabelledItem(Node item, List<Labelled> labels, Reading reading) {
        this.item = item;
        this.labels = labels;
        this.reading = reading;
    }

    void read() {
        Node list = Objects.requireNonNull(item.getLastChild());
        String prompt = labels.stream()
                .filter(l -> l.label() == Label.QUESTION && !l.text().isEmpty())
                .map(Labelled::text)
                .findFirst()
                .orElseGet(() -> reading.source().lines(item, list));
        int first = Source.number(item);
        reading.question(
                Passage.of(first, Math.max(first, Source.number(list) - 1), Fate.QUESTION, Part.WHOLE, prompt));
        Node bullet = list.getFirstChild();
        for (Labelled labelled : labels) {
            Node here = Objects.requireNonNull(bullet);
            from = Source.number(here);
            to = reading.source().last(here);
            take(labelled);
            bullet = here.getNext();
        }
    }

    private void take(Labelled labelled) {
        String text = labelled.text();
        if (text.isEmpty()) {
            leaveOut("“%s:” without a text".formatted(labelled.label().word()), text);
            return;
        }
        switch (labelled.label()) {
            case QUESTION -> detail(text, Details.NONE);
            case GUIDANCE -> reading.support(from, to, Fate.GUIDANCE, Part.WHOLE, text);
            case PROBES -> Many.read(text).forEach(this::probe);
            case PROBE -> probe(text);
            case TITLE -> detail(text, new Details(text, "", null, null, null, List.of(), Map.of()));
            case COMPETENCY -> detail(text, new Details("", text, null, null, null, List.of(), Map.of()));
            case MINUTES -> number(text, note -> Values.minutes(text, note), true);
            case WEIGHT -> number(text, note -> Values.weight(text, note), false);
            case DIFFICULTY -> difficulty(text);
            case TAGS -> detail(text, new Details("", "", null, null, null, Many.readWords(text), Map.of()));
            case LEVEL -> anchor(labelled.level(), text);
        }
    }

    /** All probes of a bullet stand in its lines, which are the first one's. */
    private void probe(String text) {
        reading.support(from, to, Fate.PROBE, Part.WHOLE, text);
        from = to + 1;
    }

    private void number(String text, Reader reader, boolean minutes) {
        var note = new Note();
        Integer value = reader.read(note);
        if (value == null || note.said != null) {
            leaveOut(note.said, text);
            return;
        }
        detail(text, new Details("", "", minutes ? value : null, minutes ? null : value, null, List.of(), Map.of()));
    }

    private void difficulty(String text) {
        var note = new Note();
        Difficulty value = Values.difficulty(text, note);
        if (value == null) {
            leaveOut(note.said, text);
            return;
        }
        detail(text, new Details("", "", null, null, value, List.of(), Map.of()));
    }

    private void anchor(int level, String text) {
        RatingScale scale = Objects.requireNonNullElse(reading.about().scale(), RatingScale.FIVE);
        var note = new Note();
        if (Values.isLevel(level, scale, note)) {
            detail(text, new Details("", "", null, null, null, List.of(), Map.of(level, text)));
        } else {
            leaveOut(note.said, text);
        }
    }

    private void detail(String text, Details details) {
        reading.detail(from, to, text, details);
    }

    private void leaveOut(@Nullable String reason, String text) {
        reading.ignore(from, to, text, reason == null ? "Not understood" : reason);
    }

    private interface Reader {
        @Nullable Integer read(Consumer<String> note);
    }

    /** Remembers why a value cannot be used. */
    private static final class Note implements Consumer<String> {
        private @Nullable String said;

        @Override
        public void accept(String reason) {
            said = reason;
        }
    }
}
