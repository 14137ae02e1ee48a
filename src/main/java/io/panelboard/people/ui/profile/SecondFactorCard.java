package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.secondfactor.SecondFactors.Offer;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.List;
import java.util.function.Consumer;

/** Sets up a person's own second factor, replaces its recovery codes, and turns it off. */
final class SecondFactorCard extends Div {

    private final transient SecondFactors factors;
    private final transient CurrentPerson current;
    private final transient SignInSteps steps;
    private final transient Runnable changed;

    /** @param changed runs when a change ended other sign-ins */
    SecondFactorCard(SecondFactors factors, CurrentPerson current, SignInSteps steps, Runnable changed) {
        this.factors = factors;
        this.current = current;
        this.steps = steps;
        this.changed = changed;
        addClassNames("pb-card", "pb-form");
        show();
    }

    private void show() {
        var id = current.get().id();
        if (!factors.isOn(id)) {
            FormCards.fill(
                    this,
                    "Second factor",
                    new Paragraph("An app on your phone then shows a code that is asked for after the password."),
                    FormCards.actions(new Button("Set up a second factor", e -> confirmAndSetUp())));
            return;
        }
        int left = factors.recoveryCodesLeft(id);
        FormCards.fill(
                this,
                "Second factor",
                new Paragraph(
                        "On. %s left.".formatted(left == 1 ? "1 recovery code is" : left + " recovery codes are")),
                FormCards.actions(
                        new Button("Make new recovery codes", e -> renew()), new Button("Turn off", e -> turnOff())));
    }

    private void confirmAndSetUp() {
        askPassword(
                "Set up a second factor",
                "First your password, so that nobody else sets one up for you.",
                "Go on",
                password -> setUp(factors.offer(current.get(), password)));
    }

    private void setUp(Offer offer) {
        var dialog = dialog("Set up a second factor");
        dialog.add(new SecondFactorSetUp(
                offer, code -> factors.turnOn(current.get(), steps.present(), offer, code), codes -> {
                    dialog.close();
                    Notices.done("The second factor is on. You are signed out everywhere else.");
                    changed();
                    show(codes);
                }));
        dialog.getFooter().add(new Button("Cancel", e -> dialog.close()));
        dialog.open();
    }

    private void renew() {
        askPassword("New recovery codes", "The old ones then do not count any more.", "Make new codes", password -> {
            var codes = factors.newRecoveryCodes(current.get(), password);
            show();
            show(codes);
        });
    }

    private void turnOff() {
        askPassword(
                "Turn off the second factor",
                "Your password alone then signs you in. You are signed out everywhere else.",
                "Turn off",
                password -> {
                    factors.turnOff(current.get(), steps.present(), password);
                    Notices.done("The second factor is off.");
                    changed();
                });
    }

    private void changed() {
        show();
        changed.run();
    }

    private static void show(List<String> codes) {
        var dialog = dialog("Your recovery codes");
        dialog.add(new RecoveryCodeList(codes));
        dialog.getFooter().add(new Button("I have kept them", e -> dialog.close()));
        dialog.open();
    }

    /** Requires the password before an action that must not be possible at an unattended page. */
    private static void askPassword(String title, String sentence, String action, Consumer<String> run) {
        var password = new PasswordField("Current password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        new FormDialog(title, new Paragraph(sentence), password)
                .required("current", password, "Your current password is needed.")
                .confirmByEnter(action, () -> run.accept(password.getValue()))
                .open();
        password.focus();
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog();
        dialog.addClassName("pb-dialog");
        dialog.setHeaderTitle(title);
        dialog.setCloseOnOutsideClick(false);
        return dialog;
    }
}
