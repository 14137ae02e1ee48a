package io.panelboard.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.people.ui.profile.FormCards;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import java.util.Set;

/** Changes one person's name and rights, or creates a new one-time link for them. */
final class EditPersonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Holds the values of the fields. */
    record Change(String name, Set<Role> roles, boolean active) {}

    /** Lists the dialog's callbacks. */
    interface Actions {
        void save(Change change);

        void newLink();

        void endSignIns();

        void removeSecondFactor();

        void unlink();
    }

    /**
     * @param by who changes the person; nobody creates a link for themselves or removes their own second factor here
     * @param secondFactor whether the person has one
     * @param linked whether the person signs in with an account of the identity provider
     */
    EditPersonDialog(Person person, Person by, boolean secondFactor, boolean linked, Actions actions) {
        addClassName("pb-dialog");
        boolean self = person.id().equals(by.id());
        setHeaderTitle("Edit " + person.name());
        var name = new TextField("Name", person.name(), "");
        var roles = new RoleChoice();
        roles.setValue(person.roles());
        var active = new Checkbox("May sign in", person.active());
        active.setHelperText("Somebody who leaves loses access at once. What they did stays on the record.");
        var link = new Button("Make a new one-time link", e -> {
            if (new Attempt().run(actions::newLink)) {
                close();
            }
        });
        link.setVisible(person.active() && !self);
        var end = new Button("End all sign-ins", e -> {
            if (new Attempt().run(actions::endSignIns)) {
                Notices.done("%s is signed out everywhere.".formatted(person.name()));
            }
        });
        var remove = new Button("Remove the second factor");
        remove.addClickListener(e -> {
            if (new Attempt().run(actions::removeSecondFactor)) {
                Notices.done("%s signs in with the password alone now.".formatted(person.name()));
                remove.setVisible(false);
            }
        });
        remove.setVisible(secondFactor && !self);
        var unlink = new Button("Unlink the sign-in account");
        unlink.addClickListener(e -> {
            if (new Attempt().run(actions::unlink)) {
                Notices.done("The next account with the email %s is linked.".formatted(person.email()));
                unlink.setVisible(false);
            }
        });
        unlink.setVisible(linked);
        var form = new Div(
                FormCards.small(person.email()), name, roles, active, FormCards.actions(link, end, remove, unlink));
        form.addClassName("pb-form");
        if (self) {
            form.add(FormCards.small("This is you. Change your password and your second factor on your profile."));
        }
        add(form);
        var attempt = new Attempt().field("name", name).field("roles", roles);
        var save = new Button("Save", e -> {
            var change = new Change(name.getValue(), roles.getValue(), active.getValue());
            if (attempt.run(() -> actions.save(change))) {
                Notices.done("%s is saved.".formatted(change.name().strip()));
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", e -> close()), save);
    }
}
