package io.panelboard.shared;

/** Lists rule violations common to all modules, and general failures. */
public enum CommonViolation implements ViolationCode {
    TEXT_MISSING,
    TEXT_TOO_LONG,
    DATABASE_STOPPED(503),
    DATABASE_AWAY(503),
    ADDRESS_UNKNOWN(404),
    UPLOAD_TOO_LARGE(413),
    UPLOAD_INCOMPLETE(400),
    METHOD_UNSUPPORTED(405),
    CONTENT_UNSUPPORTED(415),
    ANSWER_UNSUPPORTED(406),
    PARAMETER_MISSING(400),
    PARAMETER_INVALID(400),
    REQUEST_UNREADABLE(400),
    PAGE_REQUEST_UNREADABLE(400),
    UNEXPECTED(500);

    private final int status;

    CommonViolation() {
        this(RULE);
    }

    CommonViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
