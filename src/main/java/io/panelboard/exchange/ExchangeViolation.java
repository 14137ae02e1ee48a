package io.panelboard.exchange;

import io.panelboard.shared.ViolationCode;

/** Lists why a file with a list of questions is rejected. */
public enum ExchangeViolation implements ViolationCode {
    QUOTATION_MARK_MISPLACED,
    NO_TEXT,
    TOO_LONG,
    TOO_MANY_ITEMS,
    KIND_UNKNOWN,
    CELL_TOO_LONG,
    NOTHING_TO_READ,
    LIST_CHANGED,
    STILL_READING,
    NO_QUESTION_FOUND,
    NO_QUESTION_FOUND_IN,
    INVALID,
    INVALID_LINE,
    SEVERAL_DOCUMENTS,
    NESTED_TOO_DEEP,
    YAML_ALIAS,
    WORKBOOK_PROTECTED,
    NO_WORKBOOK,
    WORKBOOK_TOO_LARGE,
    WORKBOOK_DAMAGED,
    SHEET_TOO_LONG,
    DOCUMENT_TYPE,
    FORMAT_UNKNOWN(400),
    FILE_TOO_LARGE(413);

    private final int status;

    ExchangeViolation() {
        this(RULE);
    }

    ExchangeViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
