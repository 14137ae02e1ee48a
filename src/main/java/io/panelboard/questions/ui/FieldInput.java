package io.panelboard.questions.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Vaadin field as an input. */
final class FieldInput<C extends Component, V, T> implements Input<T> {

    private final C field;
    private final HasValue<?, V> value;
    private final HasValidationProperties validation;
    private final Function<V, T> read;
    private final Function<T, V> write;
    private final Function<T, String> words;
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
        return field;
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
