package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.internal.FirstAdministrator;
import io.panelboard.people.signin.password.PasswordRules;
import io.panelboard.people.ui.layout.PublicPage;
import io.panelboard.people.ui.profile.NewPassword;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Routes;
import java.util.function.BooleanSupplier;

/** Shows the page of a one-time link: a person sets a password, or a new installation gets its first administrator. */
@Route(value = Routes.INVITATION, autoLayout = false)
@PageTitle("Welcome · Panelboard")
@AnonymousAllowed
final class InvitationView extends PublicPage implements HasUrlParameter<String> {

    private final transient People people;
    private final transient FirstAdministrator setUp;

    public InvitationView(People people, FirstAdministrator setUp) {
        this.people = people;
        this.setUp = setUp;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        if (setUp.isOpen(secret)) {
            showSetUp(secret);
        } else {
            people.invited(secret).ifPresentOrElse(person -> showInvitation(person, secret), this::showGone);
        }
    }

    private void showInvitation(Person person, String secret) {
        var next = new NewPassword("New password", typed -> PasswordRules.advice(typed, person.email(), person.name()));
        var attempt = new Attempt().field("password", next.password()).field("again", next.again());
        var form = form(next);
        form.addComponentAsFirst(username(person.email()));
        form.add(button("Set password", () -> attempt.run(() -> people.accept(secret, next.agreed()))));
        show("Welcome, " + person.name(), "Choose a password to sign in with from now on.", form);
        next.password().focus();
    }

    private void showSetUp(String secret) {
        var email = new EmailField("Email");
        email.setAutocomplete(Autocomplete.USERNAME);
        var name = new TextField("Name");
        name.setAutocomplete(Autocomplete.NAME);
        var next = new NewPassword(
                "New password", typed -> PasswordRules.advice(typed, email.getValue(), name.getValue()));
        var attempt = new Attempt()
                .field("email", email)
                .field("name", name)
                .field("password", next.password())
                .field("again", next.again());
        var form = form(next);
        form.addComponentAtIndex(0, email);
        form.addComponentAtIndex(1, name);
        form.add(button(
                "Set up Panelboard",
                () -> attempt.run(() -> setUp.complete(secret, email.getValue(), name.getValue(), next.agreed()))));
        show("Set up Panelboard", "You become the first administrator and can then invite the others.", form);
        email.focus();
    }

    private void showGone() {
        var back = new Anchor(Routes.SIGN_IN, "To the sign-in page");
        show(
                "This link is not valid any more",
                "It was used, replaced, is too old, or was made before a backup was restored. An administrator can send"
                        + " you a new one.",
                back);
    }

    private static Div form(NewPassword next) {
        var form = new Div(next.password(), next.again());
        form.addClassName("pb-form");
        return form;
    }

    /** Creates a read-only address field for password managers, and to show whom the password is for. */
    private static EmailField username(String address) {
        var email = new EmailField("Email", address);
        email.setValue(address);
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        return email;
    }

    private Button button(String text, BooleanSupplier action) {
        var button = new Button(text, e -> {
            if (action.getAsBoolean()) {
                getUI().ifPresent(ui -> ui.getPage().setLocation(Routes.SIGN_IN + "?ready"));
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }
}
