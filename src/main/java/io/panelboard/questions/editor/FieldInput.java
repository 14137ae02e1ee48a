package io.panelboard.questions.editor;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.shared.RuleViolation;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adapts a Vaadin field to an input; a change is sent after a short pause, and at once when the field loses focus. */
final class FieldInput<C extends Component, V, T> implements Input<T> {

    /** Sets the typing pause: too short to be noticed, too long to store every letter. */
    static final int PAUSE_MILLIS = 400;

    private final C field;
    private final HasValue<?, V> value;
    private final HasValidationProperties validation;
    private final Function<V, T> read;
    private final Function<T, V> write;
    private final Function<T, String> asText;
    private Component shown;
    private Runnable changed = () -> {};
    private Consumer<Boolean> focusChanged = h -> {};

    private FieldInput(
            C field,
            HasValue<?, V> value,
            HasValidationProperties validation,
            Function<V, T> read,
            Function<T, V> write,
            Function<T, String> asText) {
        this.field = field;
        this.value = value;
        this.validation = validation;
        this.read = read;
        this.write = write;
        this.asText = asText;
        shown = field;
    }

    /** Creates an input with conversions between the field's value and the stored one. */
    static <
                    F extends
                            Component & HasValue<?, V> & HasValidationProperties & HasValidator<V> & FocusNotifier<F>
                                    & BlurNotifier<F>,
                    V,
                    T>
            FieldInput<F, V, T> of(F field, Function<V, T> read, Function<T, V> write, Function<T, String> asText) {
        field.setManualValidation(true);
        var input = new FieldInput<>(field, field, field, read, write, asText);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                input.changed.run();
            }
        });
        field.addFocusListener(e -> input.focusChanged.accept(true));
        field.addBlurListener(e -> input.focusChanged.accept(false));
        return input;
    }

    /** Creates an input for text, stored unchanged. */
    static <
                    F extends
                            Component & HasValue<?, String> & HasValidationProperties & HasValidator<String>
                                    & FocusNotifier<F> & BlurNotifier<F>>
            FieldInput<F, String, String> text(F field) {
        return of(field, Function.identity(), Function.identity(), Function.identity());
    }

    /** Creates an input for a name, stored stripped. */
    static <
                    F extends
                            Component & HasValue<?, String> & HasValidationProperties & HasValidator<String>
                                    & FocusNotifier<F> & BlurNotifier<F>>
            FieldInput<F, String, String> name(F field) {
        return of(field, String::strip, Function.identity(), Function.identity());
    }

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

    /** Creates an input for a whole number with step buttons. */
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

    /** Sets the larger component that wraps the field on the page. */
    FieldInput<C, V, T> within(Component whole) {
        shown = whole;
        return this;
    }

    C field() {
        return field;
    }

    /** Sets a value that the author chose outside the field's own change events, and saves it. */
    void choose(V chosen) {
        value.setValue(chosen);
        changed.run();
    }

    @Override
    public Component component() {
        return shown;
    }

    @Override
    public T read() {
        return read.apply(value.getValue());
    }

    @Override
    public void write(T now) {
        V shown = write.apply(now);
        if (shown == null) {
            value.clear();
        } else {
            value.setValue(shown);
        }
    }

    @Override
    public void showError(@Nullable String sentence) {
        validation.setErrorMessage(sentence == null ? "" : sentence);
        validation.setInvalid(sentence != null);
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    @Override
    public void onFocus(Consumer<Boolean> listener) {
        focusChanged = listener;
    }

    @Override
    public String asText(T of) {
        return asText.apply(of);
    }
}
