package io.panelboard.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.ui.layout.ErrorPages;
import io.panelboard.shared.ui.Routes;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PanelboardApplication.class)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ActiveProfiles("demo")
@ViewPackages(packages = "io.panelboard.people.ui")
@DirtiesContext
class PeoplePagesTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    AuditTrail trail;

    private Person person(String id) {
        return people.find(new PersonId(id)).orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField text(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    @Test
    @WithMockUser(username = "demo-panelist1", roles = "INTERVIEWER")
    void aPersonChangesNameAndZone() {
        navigate(Routes.PROFILE, Div.class);
        test(text("Name")).setValue("Patty Panelist");
        @SuppressWarnings("unchecked") // the page has one choice, of zones
        ComboBox<ZoneId> zone = find(ComboBox.class).withLabel("Time zone").single();
        zone.setValue(ZoneId.of("America/New_York"));
        test(button("Save profile")).click();

        assertThat(person("demo-panelist1").name()).isEqualTo("Patty Panelist");
        assertThat(person("demo-panelist1").zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    @WithMockUser(username = "demo-panelist2", roles = "INTERVIEWER")
    void whatIsWrongIsSaidNextToTheField() {
        navigate(Routes.PROFILE, Div.class);
        test(text("Name")).setValue("  ");
        test(button("Save profile")).click();
        assertThat(text("Name").getErrorMessage()).isEqualTo("A name is needed.");

        test(password("Current password")).setValue("wrong");
        test(password("New password")).setValue("a long password");
        test(password("Repeat the new password")).setValue("another password");
        test(button("Change password")).click();
        assertThat(password("Repeat the new password").getErrorMessage()).contains("differ");
        test(password("Repeat the new password")).setValue("a long password");
        test(button("Change password")).click();
        assertThat(password("Current password").getErrorMessage()).isEqualTo("This is not your current password.");
        assertThat(password("Repeat the new password").isInvalid()).isFalse();
    }

    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void anAdministratorInvitesAPersonAndGetsTheLink() {
        navigate(PeopleView.class);
        test(button("Invite a person")).click();
        test(find(EmailField.class).withLabel("Email").single()).setValue("nina@demo.test");
        test(text("Name")).setValue("Nina New");
        test(button("Create the invitation")).click();

        String link = text("Link").getValue();
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(link).matches("https?://.+/invitation/.+");
        assertThat(people.invited(secret)).hasValueSatisfying(p -> {
            assertThat(p.email()).isEqualTo("nina@demo.test");
            assertThat(p.roles()).containsExactly(Role.INTERVIEWER);
        });
    }

    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void anAdministratorChangesRolesAndIsKeptFromLockingEverybodyOut() {
        navigate(PeopleView.class);
        openEditing("Ole Observer");
        roles().setValue(Set.of(Role.INTERVIEWER, Role.HIRING_MANAGER));
        test(button("Save")).click();
        assertThat(person("demo-observer").roles()).containsExactlyInAnyOrder(Role.INTERVIEWER, Role.HIRING_MANAGER);

        openEditing("Ada Admin");
        test(find(Checkbox.class).withLabel("May sign in").single()).click();
        test(button("Save")).click();
        assertThat(person("demo-admin").active()).isTrue();
        assertThat(find(Notification.class).all())
                .anySatisfy(n -> assertThat(test(n).getText()).contains("last administrator"));
        assertThat(find(Dialog.class).exists()).as("what was chosen stays").isTrue();
    }

    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void anAdministratorForgetsAPersonWhoLeft() {
        Person admin = person("demo-admin");
        var gone = people.invite(admin, "greta@demo.test", "Greta Gone", Set.of(Role.INTERVIEWER))
                .person();
        navigate(PeopleView.class);
        openEditing("Pat Panelist");
        test(button("Forget this person …")).click();
        test(text("Type the person's name to confirm")).setValue("Pat Panelist");
        test(button("Forget for good")).click();
        assertThat(find(Notification.class).all())
                .anySatisfy(n -> assertThat(test(n).getText()).contains("Pat Panelist has a seat in"));
        test(button("Cancel")).click();

        openEditing("Greta Gone");
        test(button("Forget this person …")).click();
        test(text("Type the person's name to confirm")).setValue("Greta");
        test(button("Forget for good")).click();
        assertThat(text("Type the person's name to confirm").getErrorMessage())
                .isEqualTo("This is not the person's name. Please type \"Greta Gone\".");
        test(text("Type the person's name to confirm")).setValue("Greta Gone");
        test(button("Forget for good")).click();

        assertThat(person(gone.id().value()).name()).startsWith("Former colleague ");
        assertThat(people.all())
                .noneMatch(p -> p.name().contains("Greta") || p.email().contains("greta"));
    }

    /** Hides both buttons, because a service would always refuse them. */
    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void nobodyIsOfferedALinkOrTheRemovalOfTheSecondFactorForThemselves() {
        navigate(PeopleView.class);
        openEditing(person("demo-lead").name());
        assertThat(offered()).contains("Make a new one-time link");
        test(button("Cancel")).click();
        openEditing("Ada Admin");
        assertThat(offered()).contains("End all sign-ins").doesNotContain("Make a new one-time link");
        assertThat(find(Paragraph.class)
                        .withTextContaining("second factor on your profile")
                        .exists())
                .isTrue();
        test(button("Cancel")).click();

        Person admin = person("demo-admin");
        editing(person("demo-lead"), admin).open();
        assertThat(offered()).contains("Remove the second factor");
        test(button("Cancel")).click();
        editing(admin, admin).open();
        assertThat(offered()).doesNotContain("Remove the second factor");
    }

    private List<String> offered() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** Opens the dialog of a person with a second factor, with callbacks that do nothing. */
    private static Dialog editing(Person person, Person by) {
        return EditPersonDialog.of(person, by, true, false, new EditPersonDialog.Actions() {
            @Override
            public void save(EditPersonDialog.Change change) {}

            @Override
            public void newLink() {}

            @Override
            public void endSignIns() {}

            @Override
            public void removeSecondFactor() {}

            @Override
            public void unlink() {}

            @Override
            public void forget() {}
        });
    }

    @SuppressWarnings("unchecked") // the list is one of people
    private void openEditing(String name) {
        Grid<Person> list = find(Grid.class).single();
        int row = list.getListDataView().getItems().map(Person::name).toList().indexOf(name);
        test((Button) test(list).getCellComponent(row, 3)).click();
    }

    @SuppressWarnings("unchecked") // the dialog has one group of boxes, of roles
    private CheckboxGroup<Role> roles() {
        return find(CheckboxGroup.class).single();
    }

    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void theListIsFilteredByNameAddressAndRole() {
        var view = navigate(PeopleView.class);
        var filter = find(TextField.class, view).withCaption("Find").single();
        Grid<?> list = find(Grid.class).single();
        test(filter).setValue("QUINN");
        assertThat(list.getListDataView().getItemCount()).isEqualTo(1);
        test(filter).setValue("hiring");
        assertThat(list.getListDataView().getItems()).extracting("email").contains("manager@demo.test");
        test(filter).setValue("zzz");
        assertThat(list.getListDataView().getItemCount()).isZero();
    }

    @Test
    @WithMockUser(username = "demo-lead", roles = "INTERVIEWER")
    void othersAreToldPlainlyThatTheListIsNotTheirs() {
        navigate("people", ErrorPages.Closed.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This page is not open to you");
    }

    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void whoIsHeldBackByFailedAttemptsIsListedAndMayTryAgainByOnePress() {
        navigate(Routes.PEOPLE, Div.class);
        assertThat(find(Section.class).withClassName("pb-held-back").exists()).isFalse();

        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            attempts.take("Lead@demo.test", "192.0.2.1");
            attempts.take("nobody@demo.test", "192.0.2.1");
        }
        navigate(Routes.PROFILE, Div.class);
        navigate(Routes.PEOPLE, Div.class);

        assertThat(find(Section.class)
                        .withClassName("pb-held-back")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .containsPattern("Lea Lead from 192\\.0\\.2\\.1: .*\\d\\d:\\d\\d–\\d\\d:\\d\\d ")
                .doesNotContain("nobody");
        assertThat(attempts.take("lead@demo.test", "192.0.2.1")).isNull();

        test(button("Let them try again")).click();

        assertThat(find(Section.class).withClassName("pb-held-back").exists()).isFalse();
        assertThat(attempts.take("lead@demo.test", "192.0.2.1")).isNotNull();
        assertThat(trail.entries(person("demo-admin"), AuditFilter.ALL, Long.MAX_VALUE, 1)
                        .rows()
                        .getFirst()
                        .entry()
                        .action())
                .isEqualTo("let a person try to sign in again");
    }

    @Test
    @WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
    void aNetworkThatIsHeldBackIsListedAndMayTryAgain() {
        for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
            attempts.take("nobody%d@demo.test".formatted(i), "198.51.100.7");
        }
        navigate(Routes.PEOPLE, Div.class);
        assertThat(find(Section.class)
                        .withClassName("pb-held-back")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Everybody from 198.51.100.7: ");

        test(button("Let them try again")).click();

        assertThat(find(Section.class).withClassName("pb-held-back").exists()).isFalse();
        assertThat(attempts.take("lead@demo.test", "198.51.100.7")).isNotNull();
    }
}
