package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** Lists the pages that the signed-in person may open, in a row on wide screens and in a drawer on phones. */
final class MainMenu {

    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries();

    Component wide() {
        var row = new Nav();
        row.addClassName("pb-menu");
        row.setAriaLabel("Pages");
        for (var entry : entries) {
            var link = new RouterLink(entry.title(), entry.menuClass());
            String path = entry.path().replaceFirst("^/", "");
            link.setHighlightCondition(
                    (l, event) -> covers(path, event.getLocation().getPath()));
            link.setHighlightAction((l, here) -> {
                if (here) {
                    l.getElement().setAttribute("aria-current", "page");
                } else {
                    l.getElement().removeAttribute("aria-current");
                }
            });
            row.add(link);
        }
        return row;
    }

    Component narrow() {
        var nav = new SideNav();
        nav.addClassName("pb-drawer");
        for (var entry : entries) {
            var item = new SideNavItem(entry.title(), entry.menuClass());
            item.setMatchNested(!entry.path().replaceFirst("^/", "").isEmpty());
            nav.addItem(item);
        }
        return nav;
    }

    /** Whether the page at this address belongs to the menu's entry; the start page covers only itself. */
    static boolean covers(String entry, String path) {
        return path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "/"));
    }
}
