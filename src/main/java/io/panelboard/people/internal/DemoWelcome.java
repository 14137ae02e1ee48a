package io.panelboard.people.internal;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the demo's address and its accounts on start. */
@Component
@Profile("demo")
class DemoWelcome {

    private final BaseAddress address;

    DemoWelcome(BaseAddress address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        System.err.printf("""

                  Panelboard's demo is ready:  %s

                  Sign in with the password "panelboard" as one of
                    lead@demo.test        leads the panel
                    panelist1@demo.test   scores the candidate
                    panelist2@demo.test   scores the candidate
                    observer@demo.test    follows, practises scoring
                    manager@demo.test     plans interviews, decides
                    admin@demo.test       question sets, people, audit trail
                  For several people at once use several browsers, or private windows.

                """, address.value());
    }
}
