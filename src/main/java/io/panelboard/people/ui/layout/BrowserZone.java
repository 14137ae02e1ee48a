package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.shared.ui.TimeZones;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Records the browser's zone before the first page is shown, so that times are right for whoever chose no zone. */
@Component
class BrowserZone implements VaadinServiceInitListener {

    private final People people;
    private final CurrentPerson current;
    private final AuthenticationContext authentication;

    BrowserZone(People people, CurrentPerson current, AuthenticationContext authentication) {
        this.people = people;
        this.current = current;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var known = new AtomicBoolean();
            init.getUI().addBeforeEnterListener(_ -> {
                if (authentication.isAuthenticated() && !known.getAndSet(true)) {
                    record(init.getUI());
                }
            });
        });
    }

    private void record(UI ui) {
        TimeZones.ofBrowser(ui).ifPresent(zone -> people.followBrowser(current.get(), zone));
    }
}
