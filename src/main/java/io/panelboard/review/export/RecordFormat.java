package io.panelboard.review.export;

/** How a record can be had. */
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

    /** The format's name on screen. */
    public String label() {
        return label;
    }

    /** What it is good for, in a few words. */
    public String use() {
        return use;
    }

    /** What a file's name ends in, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type. */
    public String type() {
        return type;
    }
}
