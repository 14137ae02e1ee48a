package io.panelboard.upkeep;

import io.panelboard.shared.ViolationCode;

/** Lists why a request about the database as a whole is rejected. */
public enum UpkeepViolation implements ViolationCode {
    SITS_ON_SEALED_BOARD,
    OPENED_BY_SOMEBODY_ON_SEALED_BOARD
}
