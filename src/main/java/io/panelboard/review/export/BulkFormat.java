package io.panelboard.review.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists the file formats that hold many records. */
public enum BulkFormat {
    JSONL("JSON Lines", "everything, one record on each line", "application/jsonl"),
    CSV("CSV", "one row per score", "text/csv"),
    XLSX("XLSX", "one row per score", RecordFormat.XLSX.type());

    private final String label;
    private final String use;
    private final String type;

    BulkFormat(String label, String use, String type) {
        this.label = label;
        this.use = use;
        this.type = type;
    }

    /** Finds the format with this name, such as "jsonl", in any case. */
    public static Optional<BulkFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Returns the format's name on screen. */
    public String label() {
        return label;
    }

    /** Returns its purpose, in a few words. */
    public String use() {
        return use;
    }

    /** Returns the end of a file's name, and the name in addresses. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String type() {
        return type;
    }
}
