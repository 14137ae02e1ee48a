package io.panelboard.people.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Role;
import io.panelboard.shared.ui.FormDialog;
import java.util.Set;

/** Asks whom to invite. */
final class InviteDialog {

    private InviteDialog() {}

    /** Receives the values of the fields. */
    @FunctionalInterface
    interface Invite {
        void invite(String email, String name, Set<Role> roles);
    }

    static Dialog of(Invite action) {
        var email = new EmailField("Email");
        var name = new TextField("Name");
        var roles = new RoleChoice();
        roles.setValue(Set.of(Role.INTERVIEWER));
        email.setAutofocus(true);
        return new FormDialog("Invite a person", email, name, roles)
                .field("email", email)
                .field("name", name)
                .field("roles", roles)
                .confirmByEnter(
                        "Create the invitation",
                        () -> action.invite(email.getValue(), name.getValue(), roles.getValue()));
    }
}
