package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Routes;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the signed-in person's name with a menu: profile, appearance, signing out. */
final class AccountMenu extends MenuBar {

    private final Avatar avatar = new Avatar();
    private final Span name = new Span();
    private final MenuItem root;
    private final Map<String, MenuItem> appearances = new LinkedHashMap<>();
    private final transient AuthenticationContext authentication;
    private String id = "";

    AccountMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("pb-account");
        addThemeVariants(MenuBarVariant.TERTIARY);
        avatar.getElement().setAttribute("aria-hidden", "true");
        name.addClassName("pb-account-name");
        root = addItem(new Span(avatar, name));
        var items = root.getSubMenu();
        items.addItem("My profile", e -> UI.getCurrent().navigate(Routes.PROFILE));
        var appearance = items.addItem("Appearance").getSubMenu();
        for (var choice : new String[] {"System", "Light", "Dark"}) {
            var item = appearance.addItem(choice, e -> choose(choice));
            item.setCheckable(true);
            item.addClassName("pb-appearance");
            appearances.put(choice, item);
        }
        items.addSeparator();
        items.addItem("Sign out", e -> signOut());
        mark("System");
    }

    void show(Person person) {
        id = person.id().value();
        avatar.setName(person.name());
        name.setText(person.name());
        // On phones only the picture is shown.
        root.setAriaLabel(person.name() + ", account menu");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                        window.panelboardAppearance?.radios(this);
                        return window.panelboardAppearance?.get() ?? 'System'""").then(String.class, this::mark);
    }

    /** Signs out; what waits unsaved in this browser is named first, because it goes with the person. */
    private void signOut() {
        getElement()
                .executeJs("return window.panelboardSignOut?.waiting($0) ?? 0", id)
                .then(
                        Integer.class,
                        waiting -> {
                            if (waiting == 0) {
                                leave();
                            } else {
                                new ConfirmDialog(
                                                "Sign out?",
                                                "%s on a board not saved yet. Signing out discards %s; whoever stays signed in"
                                                                .formatted(
                                                                        waiting == 1
                                                                                ? "One thing you entered is"
                                                                                : waiting + " things you entered are",
                                                                        waiting == 1 ? "it" : "them")
                                                        + " can open the board and have it sent.",
                                                "Discard and sign out",
                                                confirmed -> leave(),
                                                "Stay",
                                                cancelled -> {})
                                        .open();
                            }
                        },
                        failed -> leave());
    }

    private void leave() {
        getElement()
                .executeJs("window.panelboardSignOut?.leave($0)", id)
                .then(done -> authentication.logout(), failed -> authentication.logout());
    }

    private void choose(String choice) {
        mark(choice);
        getElement().executeJs("window.panelboardAppearance?.set($0)", choice);
    }

    private void mark(String choice) {
        appearances.forEach((name, item) -> item.setChecked(name.equals(choice)));
    }
}
