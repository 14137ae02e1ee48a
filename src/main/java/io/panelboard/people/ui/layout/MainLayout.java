package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.signin.sessions.AccountChanges;
import io.panelboard.shared.ui.ForgottenTexts;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Surrounds every page with the product's name, the menu and the account. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient CurrentPerson current;
    private final AccountMenu account;
    private final AccountNotice notice;
    private final Main content = new Main();

    public MainLayout(
            CurrentPerson current,
            AuthenticationContext authentication,
            AccountChanges changes,
            People people,
            SignInSteps steps,
            ObjectProvider<ForgottenTexts> forgotten) {
        this.current = current;
        this.notice = new AccountNotice(changes, people, steps, current);
        this.account = new AccountMenu(authentication);
        addClassName("pb-frame");
        var menu = new MainMenu();
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        var home = new RouterLink();
        home.getElement().setAttribute("href", "").setAttribute("aria-label", "Panelboard, Today");
        home.add(new Brand());
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        var header = new Header(toggle, home, menu.wide(), account);
        header.addClassName("pb-header");
        addToNavbar(skipLink(), header, new KeptTexts(forgotten));
        addToDrawer(menu.narrow());
        setDrawerOpened(false);
        setContent(content);
    }

    /**
     * Creates the skip link. A script moves the focus, because a fragment would be resolved against the document's base
     * address.
     */
    private static Anchor skipLink() {
        var skip = new Anchor("#content", "Skip to content");
        skip.addClassName("pb-skip");
        skip.setRouterIgnore(true);
        skip.addAttachListener(e -> skip.getElement().executeJs("""
                this.addEventListener('click', e => {
                  e.preventDefault();
                  document.getElementById('content').focus();
                })"""));
        return skip;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement page) {
        content.getElement().removeAllChildren();
        content.add(notice);
        if (page != null) {
            content.getElement().appendChild(page.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement page) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Person person = current.get();
        account.show(person);
        notice.show(person);
        setDrawerOpened(false);
    }
}
