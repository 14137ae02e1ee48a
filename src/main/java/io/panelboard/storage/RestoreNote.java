package io.panelboard.storage;

import io.panelboard.shared.Restoration;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStore;

/** The note in a store that it was restored. It lies beside the documents, so that it comes and goes with the file. */
final class RestoreNote {

    private static final String MAP = "restoration";

    private RestoreNote() {}

    static void write(MVStore store, Restoration restoration) {
        Map<String, String> note = store.openMap(MAP);
        note.put("id", restoration.id());
        note.put("backup", restoration.backup());
        note.put("former", restoration.former());
        store.commit();
    }

    static Optional<Restoration> in(MVStore store) {
        if (!store.hasMap(MAP)) {
            return Optional.empty();
        }
        Map<String, String> note = store.openMap(MAP);
        return Optional.of(new Restoration(
                note.getOrDefault("id", ""), note.getOrDefault("backup", ""), note.getOrDefault("former", "")));
    }
}
