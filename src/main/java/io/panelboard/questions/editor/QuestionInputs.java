package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.MarkdownText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Creates the composite inputs of a question. */
final class QuestionInputs {

    private QuestionInputs() {}

    /** Creates an input for Markdown with a live preview. */
    static FieldInput<TextArea, String, String> markdown(String label, int rows, String helper) {
        TextArea area = FieldInput.area(label);
        area.setMinRows(rows);
        area.setMaxRows(24);
        area.setHelperText(helper);
        var name = new Span("Preview");
        name.addClassName("pb-label");
        var preview = new MarkdownText("");
        var shown = new Div(name, preview);
        shown.addClassName("pb-edit-preview");
        shown.getElement().setAttribute("role", "group").setAttribute("aria-label", label + ", preview");
        var whole = new Div(area, shown);
        whole.addClassName("pb-edit-markdown");
        area.addValueChangeListener(e -> preview.show(e.getValue()));
        return FieldInput.text(area).within(whole);
    }

    /** Creates an input for one level's anchor; while empty, it shows the set's text as a placeholder. */
    static Input<String> anchor(RatingScale.Level level) {
        TextArea area = FieldInput.area(level.value() + " " + level.label());
        area.setMinRows(2);
        area.setPlaceholder(level.anchor());
        FieldInput<TextArea, String, String> input =
                FieldInput.of(area, text -> text.isBlank() ? "" : text, Function.identity(), Function.identity());
        var start = new Button("Start from the set’s text", e -> {
            input.choose(level.anchor());
            area.focus();
        });
        start.setAriaLabel("Start from the set’s text: level " + level.value());
        start.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        area.addValueChangeListener(e -> start.setVisible(e.getValue().isEmpty()));
        var whole = new Div(area, start);
        whole.addClassName("pb-edit-anchor");
        return input.within(whole);
    }

    /** Creates an input for a competency: a curated one, one of the set, or a new one. */
    static Input<String> competency(QuestionSet set, List<String> curated) {
        var box = new ComboBox<String>("Competency");
        var known = new TreeSet<>(Folding.ORDER);
        known.addAll(curated);
        set.questions().stream()
                .map(Question::competency)
                .filter(c -> !c.isBlank())
                .forEach(known::add);
        box.setItems(List.copyOf(known));
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.setHelperText("Choose one, or type another and press Enter.");
        FieldInput<ComboBox<String>, String, String> input =
                FieldInput.of(box, QuestionInputs::orEmpty, v -> v, v -> v);
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
                QuestionInputs::orNull,
                d -> d.map(Difficulty::label).orElse("Not said"));
    }

    /** Creates an input for tags: those of the set or new ones. */
    static Input<List<String>> tags(QuestionSet set) {
        var box = new MultiSelectComboBox<String>("Tags");
        var known = new TreeSet<>(Folding.ORDER);
        set.questions().forEach(q -> known.addAll(q.tags()));
        box.setItems(List.copyOf(known));
        box.setAllowCustomValue(true);
        box.setHelperText("Choose some, or type another and press Enter.");
        FieldInput<MultiSelectComboBox<String>, Set<String>, List<String>> input =
                FieldInput.of(box, List::copyOf, LinkedHashSet::new, tags -> String.join(", ", tags));
        box.addCustomValueSetListener(e -> {
            Set<String> all = new LinkedHashSet<>(box.getValue());
            Stream<String> typed = Arrays.stream(e.getDetail().split(",", -1)).map(String::strip);
            typed.filter(tag -> !tag.isEmpty() && all.stream().noneMatch(other -> Folding.same(tag, other)))
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
