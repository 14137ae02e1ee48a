package io.panelboard.people.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.panelboard.shared.Refused;
import java.io.Serializable;

/** The two fields in which a new password is typed. */
final class NewPassword implements Serializable {

    private static final long serialVersionUID = 1;

    private final PasswordField password;
    private final PasswordField again = new PasswordField("Repeat the new password");

    NewPassword(String label) {
        password = new PasswordField(label);
        password.setHelperText("At least 10 characters. Several words are easier to remember than signs.");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
    }

    PasswordField password() {
        return password;
    }

    PasswordField again() {
        return again;
    }

    /**
     * What was typed in both fields.
     *
     * @throws Refused if they differ
     */
    String agreed() {
        if (!password.getValue().equals(again.getValue())) {
            throw new Refused("again", "The two passwords differ. Please type the new one again.");
        }
        return password.getValue();
    }
}
