package io.panelboard.people.internal;

/** Sign-in by an identity provider was begun to be configured, and something is missing. */
final class BadIdentityProvider extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadIdentityProvider(String set, String missing) {
        super("%s %s set and %s %s not.".formatted(set, verb(set), missing, verb(missing)));
    }

    private static String verb(String names) {
        return names.contains(" and ") ? "are" : "is";
    }
}
