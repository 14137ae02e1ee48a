package io.panelboard.review.export;

/** Lists the file formats of a record. */
public enum RecordFormat {
    PDF("PDF", "for reading", "pdf", "application/pdf"),
    XLSX("XLSX", "for a spreadsheet", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("CSV", "one row per score", "csv", "text/csv"),
    JSON("JSON", "everything", "json", "application/json");

    private final String label;
    private final String use;
    private final String extension;
    private final String type;

    RecordFormat(String label, String use, String extension, String type) {
        this.label = label;
        this.use = use;
        this.extension = extension;
        this.type = type;
    }

    /** Returns the format's name on screen. */
    public String label() {
        return label;
    }

    /** Returns its purpose, in a few words. */
    public String use() {
        return use;
    }

    public String extension() {
        return extension;
    }

    public String type() {
        return type;
    }
}
