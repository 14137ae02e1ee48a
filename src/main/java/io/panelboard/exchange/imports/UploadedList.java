package io.panelboard.exchange.imports;

import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.ListReader;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TableList;
import java.util.Locale;

/** Holds an uploaded file, to be read again when a person chooses otherwise. */
@SuppressWarnings("ArrayRecordComponent")
record UploadedList(String name, byte[] content, ReadingChoice choice) {

    UploadedList with(ReadingChoice other) {
        return new UploadedList(name, content, other);
    }

    /** Whether it is a text that a person can edit on the page, rather than a table or named fields. */
    boolean isText() {
        return !ends(".csv", ".tsv", ".xlsx", ".json", ".yaml", ".yml");
    }

    private boolean ends(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    TableList read() {
        return ListReader.read(name, content, choice);
    }

    ListFile.Decoded text() {
        return ListFile.decode(content, choice.charset());
    }

    /** Returns the name of the encoding; empty if the file is a workbook. */
    String encoding() {
        return ends(".xlsx") ? "" : text().encoding();
    }
}
