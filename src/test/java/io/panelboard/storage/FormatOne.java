package io.panelboard.storage;

import io.panelboard.storage.embedded.DurableDatabase;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Writes files of format 1, as the first version of Panelboard did. */
public final class FormatOne {

    private FormatOne() {}

    /** Turns the database in this folder into a file of format 1 with the same documents. */
    public static void writeInto(Path file, MVStore source) {
        MVStore former = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        former.setStoreVersion(1);
        DurableDatabase.documentsIn(source)
                .forEach((name, documents) ->
                        DurableDatabase.documents(former, name).putAll(documents));
        former.close();
    }
}
