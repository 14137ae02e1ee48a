package io.panelboard.people;

import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Cheap, for tests that sign in again and again and are about something else. To be imported beside the application;
 * whoever tests passwords leaves it out.
 */
@Primary
public final class QuickPasswords extends BCryptPasswordEncoder {

    QuickPasswords() {
        super(4);
    }
}
