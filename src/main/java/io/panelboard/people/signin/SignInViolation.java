package io.panelboard.people.signin;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of API clients that are not authenticated yet. */
public enum SignInViolation implements ViolationCode {
    UNAVAILABLE(503),
    TOO_MANY_ATTEMPTS(429),
    SECOND_FACTOR_NOT_SET_UP(401),
    CODE_MISSING(401),
    CREDENTIALS_MISSING(401),
    CREDENTIALS_WRONG(401),
    ADMINISTRATOR_NEEDED(403),
    TOO_MANY_FILES(429);

    private final int status;

    SignInViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
