package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.PasswordRules;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.signin.sessions.SignedInPlaces;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.TimeZones;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a person's own profile: name, time zone, password, second factor, and where they are signed in. */
@Route(Routes.PROFILE)
@PageTitle("My profile · Panelboard")
@PermitAll
final class ProfileView extends Div {

    private final transient People people;
    private final transient Passwords ownPassword;
    private final transient CurrentPerson current;
    private final transient SignInSteps steps;
    private final PlacesCard places;

    public ProfileView(
            People people,
            Passwords ownPassword,
            CurrentPerson current,
            SecondFactors factors,
            SignedInPlaces signedIn,
            SignInSteps steps) {
        this.people = people;
        this.ownPassword = ownPassword;
        this.current = current;
        this.steps = steps;
        this.places = new PlacesCard(signedIn, current, steps);
        addClassNames("pb-page", "pb-page-narrow");
        var person = current.get();
        add(
                new io.panelboard.shared.ui.PageHeader("My profile", "How you appear to others, and how you sign in."),
                aboutMe(person),
                password(person),
                new SecondFactorCard(factors, current, steps, places::show),
                places);
    }

    private Div aboutMe(Person person) {
        var name = new TextField("Name", person.name(), "");
        name.setAutocomplete(Autocomplete.NAME);
        var zone = new ComboBox<ZoneId>("Time zone", TimeZones.offered(person.zone()));
        zone.setItemLabelGenerator(TimeZones::label);
        zone.setPlaceholder("As in your browser: " + TimeZones.label(person.zone()));
        zone.setClearButtonVisible(true);
        people.chosenZone(person).ifPresent(zone::setValue);
        zone.setHelperText("Times are shown to you in this zone; as long as you choose none, in your browser's.");
        var email = fixed("Email", person.email());
        var roles =
                fixed("Roles", person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")));
        roles.setHelperText("An administrator can change your email and roles.");
        var attempt = new Attempt().field("name", name).field("zone", zone);
        var save = new Button("Save profile", e -> {
            if (attempt.run(() -> people.changeProfile(current.get(), name.getValue(), zone.getValue()))) {
                TimeZones.ofBrowser(UI.getCurrent()).ifPresent(found -> people.followBrowser(current.get(), found));
                Notices.done("Your profile is saved.");
                places.show();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return FormCards.card("About me", name, zone, email, roles, FormCards.actions(save));
    }

    private Div password(Person person) {
        var now = new PasswordField("Current password");
        now.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var next = new NewPassword("New password", typed -> PasswordRules.advice(typed, person.email(), person.name()));
        var attempt = new Attempt()
                .required("current", now, "Your current password is needed.")
                .required("password", next.password(), "A new password is needed.")
                .required("again", next.again(), "Repeat the new password here.");
        var change = new Button("Change password", e -> {
            if (attempt.run(() -> ownPassword.change(current.get(), steps.present(), now.getValue(), next.agreed()))) {
                List.of(now, next.password(), next.again()).forEach(PasswordField::clear);
                Notices.done("Your password is changed. You are signed out everywhere else.");
                places.show();
            }
        });
        return FormCards.card(
                "Password",
                now,
                next.password(),
                next.again(),
                FormCards.small("You stay signed in here, and are signed out everywhere else."),
                FormCards.actions(change));
    }

    private static TextField fixed(String label, String value) {
        var field = new TextField(label, value, "");
        field.setReadOnly(true);
        return field;
    }
}
