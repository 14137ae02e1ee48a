package io.panelboard.people.internal;

import io.panelboard.shared.RuleViolation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in to a new installation: the administrator named by the environment, or else
 * whoever opens the link that is printed. There is no default password.
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
    private final Environment environment;
    private final BaseAddress address;

    FirstStart(
            FirstAdministrator first,
            PeopleStore store,
            PasswordEncoder encoder,
            Environment environment,
            BaseAddress address) {
        this.first = first;
        this.store = store;
        this.encoder = encoder;
        this.environment = environment;
        this.address = address;
    }

    /** Before the first page is served, so that a bad setting stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!first.isMissing()) {
            refuseThePeopleOfTheDemo();
            return;
        }
        var email = setting(EMAIL);
        var password = setting(PASSWORD);
        if (email.isPresent() != password.isPresent()) {
            throw new BadFirstAdministrator("%s is set and %s is not."
                    .formatted(email.isPresent() ? EMAIL : PASSWORD, email.isPresent() ? PASSWORD : EMAIL));
        }
        email.ifPresent(given -> add(given, password.orElseThrow()));
    }

    /** Everybody knows their password, and one of them is an administrator. */
    private void refuseThePeopleOfTheDemo() {
        var left = DemoPeople.withTheirPassword(store, encoder);
        if (!left.isEmpty()) {
            throw new DemoPeopleLeft(left);
        }
    }

    private void add(String email, String password) {
        try {
            first.add(first.administrator(email, nameOf(email), password));
            LOG.info("The person named by {} was added as the first administrator and can sign in.", EMAIL);
        } catch (RuleViolation e) {
            var name = "password".equals(e.field()) ? PASSWORD : EMAIL;
            throw new BadFirstAdministrator("%s is not acceptable. %s".formatted(name, e.sentence()), e);
        } catch (DuplicateKeyException _) {
            LOG.info("Another node added the first administrator.");
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!first.isMissing()) {
            first.closeLink();
            return;
        }
        String link = address.value() + "/invitation/" + first.openLink();
        // Printed rather than logged: logs are kept and shipped, and whoever has this link owns the installation.
        System.out.printf(
                "%n  Nobody is registered yet. Set up the first administrator here:%n  %s%n"
                        + "  It works once, and only until the next start, which prints a new one.%n%n",
                link);
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(v -> !v.isBlank());
    }

    private static String nameOf(String email) {
        int at = email.strip().indexOf('@');
        return at > 0 ? email.strip().substring(0, at) : "Administrator";
    }
}
