package io.panelboard.people.signin.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the person's id to every log line of a request, never a name or an address. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PersonInLog extends OncePerRequestFilter {

    /** Names the field as in the Elastic Common Schema. */
    private static final String FIELD = "user.id";

    private final SecurityContextHolderStrategy context;

    PersonInLog(SecurityContextHolderStrategy context) {
        this.context = context;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn.in(context.getContext()).ifPresent(person -> MDC.put(FIELD, person.id()));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(FIELD);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
