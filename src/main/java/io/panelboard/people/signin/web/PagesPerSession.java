package io.panelboard.people.signin.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.panelboard.people.signin.sessions.SignedIn;
import java.util.Comparator;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Limits the open pages of one session: the oldest is closed when there is one more. */
@Component
class PagesPerSession implements VaadinServiceInitListener {

    /** Limits the pages of a session that belongs to nobody. */
    static final int OF_NOBODY = 20;

    /** Limits the pages of somebody's session, all tabs of one browser. */
    static final int OF_SOMEBODY = 60;

    private final transient SecurityContextHolderStrategy context;

    PagesPerSession(SecurityContextHolderStrategy context) {
        this.context = context;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> closeOldest(init.getUI()));
    }

    private void closeOldest(UI opened) {
        int most = SignedIn.in(context.getContext()).isPresent() ? OF_SOMEBODY : OF_NOBODY;
        var pages = opened.getSession().getUIs();
        long open = pages.stream().filter(page -> !page.isClosing()).count();
        if (open > most) {
            pages.stream()
                    .filter(page -> !page.equals(opened) && !page.isClosing())
                    .min(Comparator.comparingInt(UI::getUIId))
                    .ifPresent(UI::close);
        }
    }
}
