package io.panelboard.interviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.Attempt;
import java.util.function.Consumer;

/** Asks for the reason of a cancellation, which cannot be undone. */
final class CancelDialog extends Dialog {

    /** @param cancel cancels the interview for this reason */
    CancelDialog(Consumer<String> cancel) {
        setHeaderTitle("Cancel this interview?");
        setWidth("28rem");
        setMaxWidth("100%");
        var reason = new TextArea("Reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText("The panel reads it. The interview stays in the list as cancelled.");
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(reason);
        var attempt = new Attempt().field("reason", reason);
        var button = new Button("Cancel interview", _ -> {
            if (attempt.run(() -> cancel.accept(reason.getValue()))) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button("Keep it", _ -> close()), button);
    }
}
