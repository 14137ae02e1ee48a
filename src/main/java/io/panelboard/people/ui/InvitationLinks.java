package io.panelboard.people.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of one-time links, to be sent to people outside this page. */
@Component
class InvitationLinks {

    private final Environment environment;

    InvitationLinks(Environment environment) {
        this.environment = environment;
    }

    /** The link's address under the configured base address, else under the one the page was asked from. */
    String of(String secret) {
        String base = Optional.ofNullable(environment.getProperty("panelboard.base-url"))
                .filter(url -> !url.isBlank())
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .toUriString());
        return base.replaceAll("/+$", "") + "/" + InvitationView.ROUTE + "/" + secret;
    }
}
