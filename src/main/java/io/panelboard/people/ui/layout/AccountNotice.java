package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.people.AccountChange;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.signin.sessions.AccountChanges;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Times;
import java.util.List;

/** Tells on every page what others did to one's account, until it was read. */
final class AccountNotice extends Section {

    private final transient AccountChanges changes;
    private final transient People people;
    private final transient SignInSteps steps;
    private final transient CurrentPerson current;

    AccountNotice(AccountChanges changes, People people, SignInSteps steps, CurrentPerson current) {
        this.changes = changes;
        this.people = people;
        this.steps = steps;
        this.current = current;
        addClassName("pb-account-notice");
        setAriaLabel("What others did to your account");
        setVisible(false);
    }

    void show(Person person) {
        String signIn = steps.present();
        List<AccountChange> untold = changes.untold(person, signIn);
        setVisible(!untold.isEmpty());
        removeAll();
        if (untold.isEmpty() || signIn == null) {
            return;
        }
        var list = new UnorderedList();
        untold.forEach(change -> list.add(new ListItem(sentence(change, person))));
        var read = new Button("I have read this", _ -> {
            if (new Attempt().run(() -> changes.told(current.get(), signIn, untold.getLast()))) {
                setVisible(false);
            }
        });
        add(
                new H2("Your account was changed"),
                list,
                new Paragraph(
                        new Text(
                                "If you neither did this nor asked for it, tell an administrator whom you trust, and look at "),
                        new Anchor("profile", "where you are signed in"),
                        new Text(".")),
                read);
    }

    private String sentence(AccountChange change, Person person) {
        String at = Times.dateTime(change.at(), person.zone());
        String by = change.by() == null
                ? "Somebody"
                : people.find(change.by()).map(Person::name).orElse("Somebody who is gone");
        return switch (change.kind()) {
            case LINK_MADE -> "%s made a one-time link to your account: %s.".formatted(by, at);
            case LINK_USED ->
                change.by() == null
                        ? "A one-time link was used to set a password for your account: %s.".formatted(at)
                        : "A one-time link that %s made was used to set a password for your account: %s."
                                .formatted(by, at);
            case ACCOUNT_MADE -> "%s made your account: %s.".formatted(by, at);
            case MADE_ADMINISTRATOR -> "%s made you an administrator: %s.".formatted(by, at);
            case REACTIVATED -> "%s made your account active again: %s.".formatted(by, at);
            case SECOND_FACTOR_REMOVED -> "%s removed your second factor: %s.".formatted(by, at);
            case PROVIDER_ACCOUNT_LINKED ->
                "An account of the identity provider was linked to yours, and signs in to it: %s.".formatted(at);
            case PROVIDER_ACCOUNT_UNLINKED ->
                "%s unlinked your account of the identity provider: %s.".formatted(by, at);
        };
    }
}
