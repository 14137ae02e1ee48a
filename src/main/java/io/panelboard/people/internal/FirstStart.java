package io.panelboard.people.internal;

import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.StartupFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Ensures that one person can sign in to a new installation: the administrator named by the environment, or else the
 * person who opens the printed link. There is no default password.
 */
@Component
@Profile("!demo")
class FirstStart implements SmartInitializingSingleton {

    static final String EMAIL = "PANELBOARD_ADMIN_EMAIL";
    static final String PASSWORD = "PANELBOARD_ADMIN_PASSWORD";

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator first;
    private final PeopleStore store;
    private final PasswordEncoder encoder;
    private final FirstAdministratorSettings settings;
    private final BaseAddress address;

    FirstStart(
            FirstAdministrator first,
            PeopleStore store,
            PasswordEncoder encoder,
            FirstAdministratorSettings settings,
            BaseAddress address) {
        this.first = first;
        this.store = store;
        this.encoder = encoder;
        this.settings = settings;
        this.address = address;
    }

    /** Runs before the first page is served, so that a bad setting stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!first.isMissing()) {
            refuseDemoAccounts();
            return;
        }
        boolean hasEmail = !settings.email().isBlank();
        if (hasEmail == settings.password().isBlank()) {
            throw invalidSettings(
                    "%s is set and %s is not.".formatted(hasEmail ? EMAIL : PASSWORD, hasEmail ? PASSWORD : EMAIL),
                    null);
        }
        if (hasEmail) {
            add(settings.email(), settings.password());
        }
    }

    /** Refuses to start while a demo account, one of which is an administrator, has its publicly known password. */
    private void refuseDemoAccounts() {
        var left = DemoPeople.withDemoPassword(store, encoder);
        if (!left.isEmpty()) {
            throw new StartupFailure(
                    "The people of the demo can still sign in here with the password that everybody knows: %s."
                            .formatted(String.join(", ", left)),
                    "For data of your own name another folder by PANELBOARD_DATA, or another database by MONGODB_URI. To"
                            + " go on with these data, start the demo once more, invite an administrator, and"
                            + " deactivate these people on the page People.");
        }
    }

    private void add(String email, String password) {
        try {
            first.add(first.administrator(email, nameOf(email), password));
            LOG.info("The person named by {} was added as the first administrator and can sign in.", EMAIL);
        } catch (RuleViolation e) {
            var name = "password".equals(e.field()) ? PASSWORD : EMAIL;
            throw invalidSettings("%s is not acceptable. %s".formatted(name, e.sentence()), e);
        } catch (DuplicateKeyException _) {
            LOG.info("Another node added the first administrator.");
        }
    }

    private static StartupFailure invalidSettings(String problem, @Nullable Throwable cause) {
        return new StartupFailure(
                problem,
                "Set both %s and %s to acceptable values, or neither: then a one-time set-up link is printed."
                        .formatted(EMAIL, PASSWORD),
                cause);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!first.isMissing()) {
            first.closeLink();
            return;
        }
        String link = address.value() + "/invitation/" + first.openLink();
        // Printed rather than logged: logs are kept and shipped, and this link makes its holder the administrator.
        // On the standard error, because the standard output may be a log of JSON lines.
        System.err.printf(
                "%n  Nobody is registered yet. Set up the first administrator here:%n  %s%n"
                        + "  It works once, and only until the next start, which prints a new one.%n%n",
                link);
    }

    private static String nameOf(String email) {
        int at = email.strip().indexOf('@');
        return at > 0 ? email.strip().substring(0, at) : "Administrator";
    }
}
