package io.panelboard.audit;

/** Lists the file formats of the audit trail. */
public enum AuditFormat {
    /** Writes a table for spreadsheets, with names. */
    CSV("CSV", "csv", "text/csv;charset=utf-8"),
    /** Writes everything from which the hashes can be recomputed. */
    JSON("JSON", "json", "application/json");

    private final String label;
    private final String extension;
    private final String type;

    AuditFormat(String label, String extension, String type) {
        this.label = label;
        this.extension = extension;
        this.type = type;
    }

    /** Returns the format's name on screen. */
    public String label() {
        return label;
    }

    public String extension() {
        return extension;
    }

    public String type() {
        return type;
    }
}
