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

/** A Vaadin field as an input; what is typed is sent after a short pause, and at once when the field is left. */
final class FieldInput<C extends Component, V, T> implements Input<T> {

    /** Short enough to be forgotten, long enough not to store every letter. */
    static final int PAUSE_MILLIS = 400;

    private final C field;
    private final HasValue<?, V> value;
    private final HasValidationProperties validation;
    private final Function<V, T> read;
    private final Function<T, V> write;
    private final Function<T, String> words;
    private Component shown;
    private Runnable changed = () -> {};
    private Consumer<Boolean> here = h -> {};

    private FieldInput(
            C field,
            HasValue<?, V> value,
            HasValidationProperties validation,
            Function<V, T> read,
            Function<T, V> write,
            Function<T, String> words) {
        this.field = field;
        this.value = value;
        this.validation = validation;
        this.read = read;
        this.write = write;
        this.words = words;
        shown = field;
    }

    /** A field whose value is stored as it is read. */
    static <
                    F extends
                            Component & HasValue<?, V> & HasValidationProperties & HasValidator<V> & FocusNotifier<F>
                                    & BlurNotifier<F>,
                    V,
                    T>
            FieldInput<F, V, T> of(F field, Function<V, T> read, Function<T, V> write, Function<T, String> words) {
        field.setManualValidation(true);
        var input = new FieldInput<>(field, field, field, read, write, words);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                input.changed.run();
            }
        });
        field.addFocusListener(e -> input.here.accept(true));
        field.addBlurListener(e -> input.here.accept(false));
        return input;
    }

    /** A field for text, stored as it is. */
    static <
                    F extends
                            Component & HasValue<?, String> & HasValidationProperties & HasValidator<String>
                                    & FocusNotifier<F> & BlurNotifier<F>>
            FieldInput<F, String, String> text(F field) {
        return of(field, Function.identity(), Function.identity(), Function.identity());
    }

    /** A field for a name, stored without the space around it. */
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

    /** Puts the field into something larger that stands on the page in its place. */
    FieldInput<C, V, T> within(Component whole) {
        shown = whole;
        return this;
    }

    C field() {
        return field;
    }

    /** The author chose a value that the field does not tell of by itself. */
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
    public void say(@Nullable String sentence) {
        validation.setErrorMessage(sentence == null ? "" : sentence);
        validation.setInvalid(sentence != null);
    }

    @Override
    public void onChange(Runnable told) {
        changed = told;
    }

    @Override
    public void onFocus(Consumer<Boolean> told) {
        here = told;
    }

    @Override
    public String words(T of) {
        return words.apply(of);
    }
}
