package io.panelboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.function.BiPredicate;

/** Asks for a choice and its reason, such as whom to hand the lead to, and why. */
final class ChoiceDialog {

    private final ReasonDialog dialog;

    /**
     * @param missing what the field says if nothing is chosen
     * @param act performs the action with the choice and the reason; false leaves the dialog open
     */
    <T, C extends Component & HasValue<?, T> & HasValidationProperties> ChoiceDialog(
            String title, String explanation, String button, C field, String missing, BiPredicate<T, String> act) {
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(missing);
        dialog = new ReasonDialog(
                title,
                explanation,
                button,
                reason -> {
                    field.setInvalid(field.isEmpty());
                    return !field.isEmpty() && act.test(field.getValue(), reason);
                },
                field);
    }

    void open() {
        dialog.open();
    }
}
