package io.panelboard.questions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the parts of a question, to show in which of them two questions differ. */
public enum QuestionField {
    TITLE("Title"),
    PROMPT("Prompt"),
    GUIDANCE("Guidance"),
    PROBES("Probes"),
    COMPETENCY("Competency"),
    MINUTES("Minutes"),
    WEIGHT("Weight"),
    DIFFICULTY("Difficulty"),
    TAGS("Tags"),
    ANCHORS("Anchors");

    private final String label;

    QuestionField(String label) {
        this.label = label;
    }

    /** Returns the word on screen. */
    public String label() {
        return label;
    }

    /** Returns the fields in which two questions differ. */
    public static Set<QuestionField> different(Question before, Question after) {
        return Arrays.stream(values())
                .filter(f -> !Objects.equals(f.value(before), f.value(after)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuestionField.class)));
    }

    private @Nullable Object value(Question q) {
        return switch (this) {
            case TITLE -> q.title();
            case PROMPT -> q.prompt();
            case GUIDANCE -> q.guidance();
            case PROBES -> q.probes();
            case COMPETENCY -> q.competency();
            case MINUTES -> q.minutes();
            case WEIGHT -> q.weight();
            case DIFFICULTY -> q.difficulty();
            case TAGS -> q.tags();
            case ANCHORS -> q.anchors();
        };
    }

    /** Returns the field's value as text; a list has a line for each of its elements. */
    public String text(Question q) {
        return switch (this) {
            case TITLE -> q.title();
            case PROMPT -> q.prompt();
            case GUIDANCE -> q.guidance();
            case PROBES -> String.join("\n", q.probes());
            case COMPETENCY -> q.competency();
            case MINUTES -> String.valueOf(q.minutes());
            case WEIGHT -> String.valueOf(q.weight());
            case DIFFICULTY ->
                Optional.ofNullable(q.difficulty()).map(Difficulty::label).orElse("");
            case TAGS -> String.join(", ", q.tags());
            case ANCHORS ->
                new TreeMap<>(q.anchors())
                        .entrySet().stream()
                                .map(a -> a.getKey() + ": " + a.getValue())
                                .collect(Collectors.joining("\n"));
        };
    }
}
