package io.panelboard.people.signin.web;

import com.vaadin.flow.server.VaadinSession;
import io.panelboard.people.CurrentAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Returns the address of the request that Spring binds to this thread. */
@Component
public class RequestAddress implements CurrentAddress {

    /** Matches an IPv4 or IPv6 address, with an optional zone, because a forwarding header can hold anything. */
    private static final Pattern PLAUSIBLE = Pattern.compile("\\[?[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]{1,20})?]?");

    @Override
    public Optional<String> get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && isOfCurrentPage(attributes.getRequest())
                ? Optional.of(plausible(attributes.getRequest().getRemoteAddr()))
                : Optional.empty();
    }

    /**
     * Whether the request was sent by the current page; its thread may run tasks that waited for another person's page.
     */
    private static boolean isOfCurrentPage(HttpServletRequest request) {
        var page = VaadinSession.getCurrent();
        if (page == null || page.getSession() == null) {
            return true;
        }
        var session = request.getSession(false);
        return session == null || session.getId().equals(page.getSession().getId());
    }

    private static String plausible(String address) {
        return PLAUSIBLE.matcher(address).matches() ? address : "not an address";
    }
}
