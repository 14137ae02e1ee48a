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

/** Asks whom to invite. */
final class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** What was typed. */
    record Wish(String email, String name, Set<Role> roles) {}

    InviteDialog(Consumer<Wish> invite) {
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
            var wish = new Wish(email.getValue(), name.getValue(), roles.getValue());
            if (attempt.run(() -> invite.accept(wish))) {
                close();
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", e -> close()), create);
        email.focus();
    }
}
