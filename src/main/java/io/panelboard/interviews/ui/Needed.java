package io.panelboard.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.List;

/** The inputs that may not stay empty; all that are missing are named at once, and the first one is focused. */
final class Needed {

    private final List<Input<?>> inputs = new ArrayList<>();

    <C extends Component & HasValue<?, ?> & HasValidation & Focusable<?>> void add(C component, String sentence) {
        component.setRequiredIndicatorVisible(true);
        inputs.add(new Input<>(component, sentence));
    }

    boolean allThere() {
        var missing = inputs.stream().filter(Input::isMissing).toList();
        missing.forEach(Input::say);
        missing.stream().findFirst().ifPresent(input -> input.component.focus());
        return missing.isEmpty();
    }

    private record Input<C extends Component & HasValue<?, ?> & HasValidation & Focusable<?>>(
            C component, String sentence) {

        boolean isMissing() {
            return component.isEmpty();
        }

        void say() {
            // What was typed and is no date keeps the sentence that says so.
            if (!component.isInvalid()) {
                component.setErrorMessage(sentence);
                component.setInvalid(true);
            }
        }
    }
}
