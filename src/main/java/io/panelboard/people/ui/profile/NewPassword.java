package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.signin.password.PasswordRules;
import io.panelboard.shared.RuleViolation;
import java.io.Serializable;
import java.util.function.Function;

/** The two fields in which a new password is typed, with a word on its strength while it is. */
public final class NewPassword implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String RULE =
            "At least %d characters; spaces and all signs are fine. Three or four words are easy to remember."
                    .formatted(PasswordRules.SHORTEST);

    private final PasswordField password;
    private final PasswordField again = new PasswordField("Repeat the new password");

    /** @param advice what to say of a password for this person */
    public NewPassword(String label, Function<String, PasswordRules.Advice> advice) {
        password = new PasswordField(label);
        password.setHelperText(RULE);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setValueChangeMode(ValueChangeMode.LAZY);
        password.addValueChangeListener(e -> {
            password.setInvalid(false);
            // While it is too short nobody needs to hear more than the rule.
            password.setHelperText(
                    e.getValue().length() < PasswordRules.SHORTEST
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
     * What was typed in both fields.
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
