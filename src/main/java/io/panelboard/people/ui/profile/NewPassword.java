package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.signin.password.PasswordRules;
import io.panelboard.shared.RuleViolation;
import java.io.Serializable;
import java.util.function.Function;

/** Reads a new password in two fields and shows its strength while it is typed. */
public final class NewPassword implements Serializable {

    private static final String RULE =
            "At least %d characters; spaces and all signs are fine. Three or four words are easy to remember."
                    .formatted(PasswordRules.MIN_LENGTH);

    private final PasswordField password;
    private final PasswordField again = new PasswordField("Repeat the new password");

    /** @param advice rates a password for this person */
    public NewPassword(String label, Function<String, PasswordRules.Advice> advice) {
        password = new PasswordField(label);
        password.setHelperText(RULE);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setValueChangeMode(ValueChangeMode.LAZY);
        password.addValueChangeListener(e -> {
            password.setInvalid(false);
            // Until the password is long enough, only the rule is shown.
            password.setHelperText(
                    e.getValue().length() < PasswordRules.MIN_LENGTH
                            ? RULE
                            : advice.apply(e.getValue()).sentence());
        });
    }

    public PasswordField password() {
        return password;
    }

    public PasswordField again() {
        return again;
    }

    /**
     * Returns the password of both fields.
     *
     * @throws RuleViolation if they differ
     */
    public String agreed() {
        if (!password.getValue().equals(again.getValue())) {
            throw new RuleViolation("again", PeopleViolation.PASSWORDS_DIFFER);
        }
        return password.getValue();
    }
}
