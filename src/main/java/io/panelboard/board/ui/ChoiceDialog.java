package io.panelboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Draft;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for a choice and its reason, such as whom to hand the lead to, and why. */
final class ChoiceDialog {

    private final ReasonDialog dialog;

    /**
     * @param missing what the field says if nothing is chosen
     * @param act performs the action with the choice and the reason; false leaves the dialog open
     * @param more fields that may be filled in as well
     */
    <T, C extends Component & HasValue<?, T> & HasValidationProperties> ChoiceDialog(
            String title,
            String explanation,
            String button,
            C field,
            String missing,
            BiPredicate<T, String> act,
            Component... more) {
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(missing);
        dialog = new ReasonDialog(
                title,
                explanation,
                button,
                reason -> act.test(field.getValue(), reason),
                Stream.concat(Stream.of(field), Stream.of(more)).toArray(Component[]::new));
        field.addValueChangeListener(_ -> field.setInvalid(false));
        dialog.require(() -> {
            field.setInvalid(field.isEmpty());
            if (field.isEmpty()) {
                Attempt.focus(field);
            }
            return !field.isEmpty();
        });
    }

    /** Keeps the reason until the action is done. */
    ChoiceDialog keep(Function<TextArea, Draft> keeper) {
        dialog.keep(keeper);
        return this;
    }

    void open() {
        dialog.open();
    }
}
