package io.panelboard.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.people.ui.profile.FormCards;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.Set;

/** Changes one person's name and rights, or creates a new one-time link for them. */
final class EditPersonDialog {

    private EditPersonDialog() {}

    /** Holds the values of the fields. */
    record Change(String name, Set<Role> roles, boolean active) {}

    /** Lists the dialog's callbacks. */
    interface Actions {

        void save(Change change);

        void newLink();

        void endSignIns();

        void removeSecondFactor();

        void unlink();

        void forget();
    }

    /**
     * @param by who changes the person; nobody creates a link for themselves or removes their own second factor here
     * @param secondFactor whether the person has one
     * @param linked whether the person signs in with an account of the identity provider
     */
    static Dialog of(Person person, Person by, boolean secondFactor, boolean linked, Actions actions) {
        boolean self = person.id().equals(by.id());
        var name = new TextField("Name", person.name(), "");
        var roles = new RoleChoice();
        roles.setValue(person.roles());
        var active = new Checkbox("May sign in", person.active());
        active.setHelperText("Somebody who leaves loses access at once. What they did stays on the record.");
        var link = new Button("Make a new one-time link");
        link.setVisible(person.active() && !self);
        var end = new Button(
                "End all sign-ins",
                e -> done(actions::endSignIns, "%s is signed out everywhere.".formatted(person.name())));
        var remove = once(
                "Remove the second factor",
                actions::removeSecondFactor,
                "%s signs in with the password alone now.".formatted(person.name()));
        remove.setVisible(secondFactor && !self);
        var unlink = once(
                "Unlink the sign-in account",
                actions::unlink,
                "The next account with the email %s is linked.".formatted(person.email()));
        unlink.setVisible(linked);
        var forget = new Button("Forget this person …");
        forget.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        forget.setVisible(!self);
        var you = FormCards.small("This is you. Change your password and your second factor on your profile.");
        you.setVisible(self);
        var dialog = new FormDialog(
                        "Edit " + person.name(),
                        FormCards.small(person.email()),
                        name,
                        roles,
                        active,
                        FormCards.actions(link, end, remove, unlink, forget),
                        you)
                .field("name", name)
                .field("roles", roles)
                .confirm("Save", () -> {
                    actions.save(new Change(name.getValue(), roles.getValue(), active.getValue()));
                    Notices.done("%s is saved.".formatted(name.getValue().strip()));
                });
        link.addClickListener(e -> {
            if (new Attempt().run(actions::newLink)) {
                dialog.close();
            }
        });
        forget.addClickListener(e -> {
            dialog.close();
            actions.forget();
        });
        return dialog;
    }

    private static boolean done(Runnable action, String sentence) {
        boolean done = new Attempt().run(action);
        if (done) {
            Notices.done(sentence);
        }
        return done;
    }

    /** Creates a button that goes once its action is done. */
    private static Button once(String label, Runnable action, String sentence) {
        return new Button(label, e -> e.getSource().setVisible(!done(action, sentence)));
    }
}
