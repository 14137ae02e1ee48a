package io.panelboard.people.internal;

import org.jspecify.annotations.Nullable;

/** The environment names a first administrator who cannot be added. */
final class BadFirstAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadFirstAdministrator(String sentence) {
        this(sentence, null);
    }

    BadFirstAdministrator(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
