package io.panelboard.questions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Inputs in which something is chosen. */
final class Choices {

    private Choices() {}

    /** A competency of the curated list or of the set, or another one that is typed. */
    static Input<String> competency(QuestionSet set, List<String> curated) {
        var box = new ComboBox<String>("Competency");
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(curated);
        set.questions().stream()
                .map(Question::competency)
                .filter(c -> !c.isBlank())
                .forEach(known::add);
        box.setItems(List.copyOf(known));
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.setHelperText("Choose one, or type another and press Enter.");
        FieldInput<ComboBox<String>, String, String> input = FieldInput.of(box, Choices::orEmpty, v -> v, v -> v);
        box.addCustomValueSetListener(e -> input.choose(e.getDetail().strip()));
        return input;
    }

    static Input<Optional<Difficulty>> difficulty() {
        var select = new Select<Difficulty>();
        select.setLabel("Difficulty");
        select.setItems(Difficulty.values());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Not said");
        select.setItemLabelGenerator(d -> d == null ? "Not said" : d.label());
        return FieldInput.<Select<Difficulty>, Difficulty, Optional<Difficulty>>of(
                select,
                Optional::ofNullable,
                Choices::orNull,
                d -> d.map(Difficulty::label).orElse("Not said"));
    }

    /** Tags of the set, or others that are typed. */
    static Input<List<String>> tags(QuestionSet set) {
        var box = new MultiSelectComboBox<String>("Tags");
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.questions().forEach(q -> known.addAll(q.tags()));
        box.setItems(List.copyOf(known));
        box.setAllowCustomValue(true);
        box.setHelperText("Choose some, or type another and press Enter.");
        FieldInput<MultiSelectComboBox<String>, Set<String>, List<String>> input =
                FieldInput.of(box, List::copyOf, LinkedHashSet::new, tags -> String.join(", ", tags));
        box.addCustomValueSetListener(e -> {
            Set<String> all = new LinkedHashSet<>(box.getValue());
            Stream<String> typed = Arrays.stream(e.getDetail().split(",", -1)).map(String::strip);
            typed.filter(tag -> !tag.isEmpty() && all.stream().noneMatch(tag::equalsIgnoreCase))
                    .forEach(all::add);
            input.choose(all);
        });
        return input;
    }

    private static String orEmpty(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    @SuppressWarnings("NullAway") // an empty choice is Vaadin's null
    private static Difficulty orNull(Optional<Difficulty> difficulty) {
        return difficulty.orElse(null);
    }
}
