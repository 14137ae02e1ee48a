package io.panelboard.people.signin.web;

import com.vaadin.flow.server.VaadinSession;
import io.panelboard.people.CurrentAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks Spring for the request of this thread. */
@Component
public class RequestAddress implements CurrentAddress {

    /** An IPv4 or IPv6 address, with a zone if need be. A forwarding header can hold anything. */
    private static final Pattern PLAUSIBLE = Pattern.compile("\\[?[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]{1,20})?]?");

    @Override
    public Optional<String> get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && isOfThisPage(attributes.getRequest())
                ? Optional.of(plausible(attributes.getRequest().getRemoteAddr()))
                : Optional.empty();
    }

    /** A request's thread may do what waited for another person's page; that page did not ask from this address. */
    private static boolean isOfThisPage(HttpServletRequest request) {
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
