package io.panelboard.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Role;
import io.panelboard.shared.ui.Attempt;
import java.util.Set;
import java.util.function.Consumer;

final class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Holds the values of the fields. */
    record Input(String email, String name, Set<Role> roles) {}

    InviteDialog(Consumer<Input> invite) {
        addClassName("pb-dialog");
        setHeaderTitle("Invite a person");
        var email = new EmailField("Email");
        var name = new TextField("Name");
        var roles = new RoleChoice();
        roles.setValue(Set.of(Role.INTERVIEWER));
        var form = new Div(email, name, roles);
        form.addClassName("pb-form");
        add(form);
        var attempt = new Attempt().field("email", email).field("name", name).field("roles", roles);
        var create = new Button("Create the invitation", e -> {
            var input = new Input(email.getValue(), name.getValue(), roles.getValue());
            if (attempt.run(() -> invite.accept(input))) {
                close();
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", e -> close()), create);
        email.focus();
    }
}
