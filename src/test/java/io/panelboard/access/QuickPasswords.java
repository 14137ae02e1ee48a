package io.panelboard.access;

import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Cheap, for people by the dozen sign in here hundreds of times. */
@Primary
final class QuickPasswords extends BCryptPasswordEncoder {

    QuickPasswords() {
        super(4);
    }
}
