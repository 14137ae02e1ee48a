package io.panelboard.people.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import io.panelboard.people.internal.WebSettings;
import io.panelboard.shared.ui.Routes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of one-time links, to be sent to people outside this page. */
@Component
class InvitationLinks {

    private final WebSettings settings;

    InvitationLinks(WebSettings settings) {
        this.settings = settings;
    }

    /** The link's address under the configured base address, else under the one the page was asked from. */
    String of(String secret) {
        String base = settings.base()
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .toUriString());
        return base.replaceAll("/+$", "") + "/" + Routes.INVITATION + "/" + secret;
    }
}
