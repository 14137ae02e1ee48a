package io.panelboard.people;

import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords cheaply, for tests that sign in often and are about something else. Imported beside the application;
 * tests of passwords leave it out.
 */
@Primary
public final class QuickPasswords extends BCryptPasswordEncoder {

    QuickPasswords() {
        super(4);
    }

    /** Takes the demo's hashes too, which name their algorithm. */
    @Override
    protected boolean matchesNonNull(String typed, String encoded) {
        return super.matchesNonNull(typed, encoded.replaceFirst("^\\{demo}", ""));
    }
}
