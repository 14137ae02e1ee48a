package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import io.panelboard.shared.RuleViolation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Represents a component in which one field is edited. */
interface Input<T> {

    /** Returns the component to place on the page. */
    Component component();

    /**
     * Returns the current value.
     *
     * @throws RuleViolation if the content is no valid value, such as text where a number is needed
     */
    T read();

    /** Shows a value without notifying the change listener. */
    void write(T value);

    /** Shows why the value was rejected; null clears the message. */
    void showError(@Nullable String sentence);

    /** Sets the listener for changes by the author. */
    void onChange(Runnable changed);

    /** Sets the listener for gaining (true) and losing (false) the focus. */
    void onFocus(Consumer<Boolean> focused);

    /** Formats a value as text, for display beside another one. */
    String asText(T value);
}
