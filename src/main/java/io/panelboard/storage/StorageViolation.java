package io.panelboard.storage;

import io.panelboard.shared.ViolationCode;

/** Names the refusals of operations on the database as a whole. */
public enum StorageViolation implements ViolationCode {
    BACKUP_RUNNING,
    BACKUP_FAILED,
    BACKUP_TOO_LARGE,
    DATABASE_AWAY(503),
    BACKUP_ELSEWHERE;

    private final int status;

    StorageViolation() {
        this(RULE);
    }

    StorageViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
