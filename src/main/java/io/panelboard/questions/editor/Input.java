package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import io.panelboard.shared.RuleViolation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one part is typed or chosen in. */
interface Input<T> {

    /** What stands on the page. */
    Component component();

    /**
     * What is in it.
     *
     * @throws RuleViolation if that cannot be a value, such as no number where one is needed
     */
    T read();

    /** Shows a value; that is no change by the author. */
    void write(T value);

    /** Says beside it why the value is not taken; null if it is. */
    void say(@Nullable String sentence);

    /** Sets what is told of every change by the author. */
    void onChange(Runnable changed);

    /** Sets what is told when the author comes (true) and goes (false). */
    void onFocus(Consumer<Boolean> here);

    /** A value as text, to be shown beside another. */
    String words(T value);
}
