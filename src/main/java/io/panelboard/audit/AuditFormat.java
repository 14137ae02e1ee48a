package io.panelboard.audit;

/** How the audit trail can be saved. */
public enum AuditFormat {
    /** A table for spreadsheets, with names. */
    CSV("CSV", "csv", "text/csv;charset=utf-8"),
    /** Everything from which the hashes can be made again. */
    JSON("JSON", "json", "application/json");

    private final String label;
    private final String extension;
    private final String type;

    AuditFormat(String label, String extension, String type) {
        this.label = label;
        this.extension = extension;
        this.type = type;
    }

    /** The format's name on screen. */
    public String label() {
        return label;
    }

    /** How the file's name ends. */
    public String extension() {
        return extension;
    }

    /** The media type. */
    public String type() {
        return type;
    }
}
