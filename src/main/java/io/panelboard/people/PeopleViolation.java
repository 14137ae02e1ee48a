package io.panelboard.people;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of people, sign-in and rights. */
public enum PeopleViolation implements ViolationCode {
    ROLE_NEEDED(403),
    SETUP_LINK_INVALID,
    EMAIL_TAKEN,
    OWN_INVITATION,
    GONE,
    NOT_ACTIVE,
    INVITATION_INVALID,
    LAST_ADMINISTRATOR,
    NO_LONGER_ACTIVE(403),
    NO_PASSWORD,
    TOO_MANY_WRONG_PASSWORDS,
    PASSWORD_WRONG,
    PASSWORD_UNCHANGED,
    EMAIL_INVALID,
    ROLES_MISSING,
    SIGN_IN_ENDED,
    SIGN_IN_GONE,
    PROVIDER_ACCOUNT_MISSING,
    SECOND_FACTOR_CODE_WRONG,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_REQUIRED,
    OWN_SECOND_FACTOR,
    SECOND_FACTOR_MISSING,
    NOT_SIGNED_IN(403),
    ACCOUNT_INACTIVE(403),
    PAGE_CLOSED(403),
    KEY_OF_ANOTHER_PAGE(403),
    PAGE_OF_ANOTHER_SITE(403),
    OWN_ERASURE,
    STILL_ON_PANELS,
    BEING_SEATED,
    CHANGED_BEFORE_ERASURE,
    CONFIRMATION_DIFFERS,
    PASSWORDS_DIFFER,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_FROM_NAME,
    PASSWORD_PATTERN,
    PASSWORD_COMMON;

    private final int status;

    PeopleViolation() {
        this(RULE);
    }

    PeopleViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
