package io.panelboard.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonErasures;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.Invitations;
import io.panelboard.people.signin.password.HeldBackSignIns;
import io.panelboard.people.signin.provider.ProviderAccounts;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.sessions.SignedInPlaces;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.NarrowWindow;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Lists all people who can sign in, for administrators. */
@Route(Routes.PEOPLE)
@PageTitle("People · Panelboard")
@Menu(title = "People", order = 40)
@RolesAllowed("ADMINISTRATOR")
final class PeopleView extends Div {

    /** Gives the width in rem from which on roles and state have columns; panelboard.css has the same. */
    private static final int WIDE = 50;

    private final transient People people;
    private final transient CurrentPerson current;
    private final transient Invitations invitations;
    private final transient InvitationLinks links;
    private final transient SignedInPlaces places;
    private final transient SecondFactors factors;
    private final transient ProviderAccounts accounts;
    private final transient PersonErasures erasures;

    private final TextField filter = new TextField("Find");
    private final Grid<Person> list = new Grid<>();
    private final Span count = new Span();
    private transient Map<PersonId, Instant> open = Map.of();
    private transient Set<PersonId> forgotten = Set.of();

    public PeopleView(
            People people,
            CurrentPerson current,
            Invitations invitations,
            InvitationLinks links,
            SignedInPlaces places,
            SecondFactors factors,
            ProviderAccounts accounts,
            PersonErasures erasures,
            HeldBackSignIns heldBack) {
        this.people = people;
        this.current = current;
        this.invitations = invitations;
        this.links = links;
        this.places = places;
        this.factors = factors;
        this.accounts = accounts;
        this.erasures = erasures;
        addClassName("pb-page");
        var invite =
                new Button("Invite a person", e -> InviteDialog.of(this::invite).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        filter.setPlaceholder("Name, email or role");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(e -> applyFilter());
        count.addClassName("pb-small");
        count.getElement().setAttribute("role", "status");
        var bar = new Div(filter, count);
        bar.addClassName("pb-filters");
        buildList();
        NarrowWindow.watch(this, WIDE, this::fit);
        add(
                new PageHeader("People", "Who can sign in, and what they may do.", invite),
                new HeldBackList(heldBack, current),
                bar,
                list);
        reload();
    }

    private void buildList() {
        list.addClassName("pb-people");
        list.setAllRowsVisible(true);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.getElement().setProperty("accessibleName", "People");
        list.addComponentColumn(person -> PersonCells.who(person, state(person)))
                .setHeader("Person")
                .setRowHeader(true)
                .setFlexGrow(3)
                .setWidth("14rem");
        list.addComponentColumn(PersonCells::roles)
                .setKey("roles")
                .setHeader("Roles")
                .setFlexGrow(2)
                .setWidth("12rem");
        list.addColumn(person -> state(person))
                .setKey("state")
                .setHeader("State")
                .setFlexGrow(1)
                .setWidth("9rem");
        list.addComponentColumn(this::editButton)
                .setHeader("Edit")
                .setFlexGrow(0)
                .setWidth("5rem");
    }

    private String state(Person person) {
        return forgotten.contains(person.id()) ? "Forgotten" : PersonCells.state(person, open);
    }

    private Button editButton(Person person) {
        var edit = new Button(
                "Edit",
                e -> EditPersonDialog.of(
                                person,
                                current.get(),
                                factors.isOn(person.id()),
                                accounts.isLinked(person.id()),
                                new EditPersonDialog.Actions() {
                                    @Override
                                    public void save(EditPersonDialog.Change change) {
                                        people.change(
                                                current.get(),
                                                person.id(),
                                                change.name(),
                                                change.roles(),
                                                change.active());
                                        reload();
                                    }

                                    @Override
                                    public void newLink() {
                                        show(people.inviteAgain(current.get(), person.id()));
                                    }

                                    @Override
                                    public void endSignIns() {
                                        places.endAll(current.get(), person.id());
                                    }

                                    @Override
                                    public void removeSecondFactor() {
                                        factors.remove(current.get(), person.id());
                                    }

                                    @Override
                                    public void unlink() {
                                        accounts.unlink(current.get(), person.id());
                                    }

                                    @Override
                                    public void forget() {
                                        PeopleView.this.forget(person);
                                    }
                                })
                        .open());
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel("Edit " + person.name());
        edit.setVisible(!forgotten.contains(person.id()));
        return edit;
    }

    private void forget(Person person) {
        ForgetPersonDialog.of(person, typed -> {
                    erasures.erase(current.get(), person.id(), typed);
                    reload();
                })
                .open();
    }

    private void invite(String email, String name, Set<Role> roles) {
        show(people.invite(current.get(), email, name, roles));
    }

    private void show(People.Invitation invitation) {
        reload();
        new LinkDialog(invitation.person(), links.of(invitation.secret())).open();
    }

    private void reload() {
        open = invitations.all(current.get());
        forgotten = people.forgotten();
        list.setItems(people.all());
        applyFilter();
    }

    private void applyFilter() {
        String text = Folding.search(filter.getValue());
        var view = list.getListDataView();
        view.setFilter(person -> PersonCells.searchable(person).contains(text));
        int shown = view.getItemCount();
        count.setText(shown == 0 ? "Nobody matches this filter." : shown == 1 ? "1 person" : shown + " people");
    }

    /** Shows on a phone roles and state under the name instead of in columns. */
    private void fit(boolean narrow) {
        list.getColumnByKey("roles").setVisible(!narrow);
        list.getColumnByKey("state").setVisible(!narrow);
    }
}
