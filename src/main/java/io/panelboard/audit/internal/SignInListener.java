package io.panelboard.audit.internal;

import io.panelboard.audit.AuditKind;
import io.panelboard.people.CodeDue;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.ProgramSignedIn;
import io.panelboard.people.RequestRefused;
import io.panelboard.shared.mongo.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Records sign-ins and sign-outs, failed ones, and requests for pages that are not open to the person. */
@Component
class SignInListener {

    private static final int PARTS = 5;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Logger LOG = LoggerFactory.getLogger(SignInListener.class);

    private final AttemptRecorder attempts;
    private final People people;

    SignInListener(AttemptRecorder attempts, People people) {
        this.attempts = attempts;
        this.people = people;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        boolean kept = event.getAuthentication() instanceof RememberMeAuthenticationToken;
        signedIn(event.getAuthentication()).ifPresent(by -> account(by, kept ? "came back signed in" : "signed in"));
    }

    @EventListener
    void on(CodeDue event) {
        account(event.of(), "passed the first step; a second factor is due");
    }

    @EventListener
    void on(ProgramSignedIn event) {
        account(event.of(), "signed in as a program does, by name and password");
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        signedIn(event.getAuthentication()).ifPresent(by -> account(by, "signed out"));
    }

    /** Records only the id of an existing account: the text typed may be a password in the wrong field. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureServiceExceptionEvent) {
            // It is unknown whether the password was right.
            return;
        }
        String typed = String.valueOf(event.getAuthentication().getName());
        String action = event instanceof AuthenticationFailureLockedEvent
                ? "was kept from trying to sign in, after too many failures"
                : "failed to sign in";
        attempts.byStranger(typed, action, account(typed));
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        if (event.getSource() instanceof HttpServletRequest request) {
            denied(event.getAuthentication().get(), request.getRequestURI());
        } else if (event.getObject() instanceof HttpServletRequest request) {
            denied(event.getAuthentication().get(), request.getRequestURI());
        }
    }

    @EventListener
    void on(RequestRefused event) {
        // By the code's name, because the sentence of some has arguments.
        String what = event.code().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String action = "refused: %s (%s)".formatted(what, event.code().code());
        attempts.by(event.by(), AuditKind.REFUSED, action, address(event.path()), null);
    }

    private void denied(@Nullable Authentication by, String path) {
        // A person who is not signed in is redirected to the sign-in page; that is no refusal.
        signedIn(by)
                .ifPresent(person ->
                        attempts.by(person, AuditKind.REFUSED, "refused: open an address", address(path), null));
    }

    private void account(PersonId by, String action) {
        attempts.by(by, AuditKind.SIGN_IN, action, "person " + by.value(), null);
    }

    private String account(String typed) {
        if (typed.isBlank()) {
            return "no account";
        }
        try {
            return people.byEmail(typed)
                    .map(Person::id)
                    .map(id -> "person " + id.value())
                    .orElse("an account that does not exist");
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "whose account somebody tried to sign in to", e);
            return "an account that could not be looked up";
        }
    }

    private static Optional<PersonId> signedIn(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .filter(a -> !(a instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName)
                .filter(name -> !name.isBlank() && name.length() <= 100)
                .map(PersonId::new);
    }

    /**
     * Returns a form such as "address /board/5f3a…", with "…" for anything unusual: the path is user input, so only plain
     * segments are kept.
     */
    static String address(String path) {
        String parts = Stream.of(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .limit(PARTS)
                .map(part -> PLAIN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
        return "address /" + parts;
    }
}
