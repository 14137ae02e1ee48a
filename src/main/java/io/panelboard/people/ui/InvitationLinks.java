package io.panelboard.people.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import io.panelboard.people.internal.WebSettings;
import io.panelboard.shared.ui.Routes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Builds the full addresses of one-time links, to be sent to people. */
@Component
class InvitationLinks {

    private final WebSettings settings;

    InvitationLinks(WebSettings settings) {
        this.settings = settings;
    }

    /** Returns the link's address under the configured base address, or else under that of the current request. */
    String of(String secret) {
        String base = settings.base()
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .toUriString());
        return base.replaceAll("/+$", "") + "/" + Routes.INVITATION + "/" + secret;
    }
}
