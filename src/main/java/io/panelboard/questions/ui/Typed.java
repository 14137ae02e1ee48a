package io.panelboard.questions.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Fields that send what is typed after a short pause, and at once when they are left. */
final class Typed {

    /** Short enough to be forgotten, long enough not to store every letter. */
    static final int PAUSE_MILLIS = 400;

    private Typed() {}

    static TextField line(String label) {
        var field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    static TextArea area(String label) {
        var field = new TextArea(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    /** A whole number with buttons for one more and one less. */
    static Input<Integer> number(String label, int min, int max) {
        var field = new IntegerField(label);
        field.setMin(min);
        field.setMax(max);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return FieldInput.<IntegerField, Integer, Integer>of(
                field, v -> within(label, min, max, v), v -> v, String::valueOf);
    }

    private static Integer within(String label, int min, int max, @Nullable Integer value) {
        if (value == null || value < min || value > max) {
            throw new RuleViolation(QuestionsViolation.NUMBER_OUT_OF_RANGE, label, min, max);
        }
        return value;
    }
}
