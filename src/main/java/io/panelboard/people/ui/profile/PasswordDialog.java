package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.panelboard.shared.ui.Attempt;
import java.util.function.Consumer;

/** Requires the password before an action that must not be possible at an unattended page. */
final class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1;

    PasswordDialog(String title, String sentence, String action, Consumer<String> run) {
        addClassName("pb-dialog");
        setHeaderTitle(title);
        var password = new PasswordField("Current password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var form = new Div(new Paragraph(sentence), password);
        form.addClassName("pb-form");
        add(form);
        var attempt = new Attempt().required("current", password, "Your current password is needed.");
        var go = new Button(action, e -> {
            if (attempt.run(() -> run.accept(password.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", e -> close()), go);
        password.focus();
    }
}
