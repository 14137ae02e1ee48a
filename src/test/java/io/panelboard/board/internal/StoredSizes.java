package io.panelboard.board.internal;

import com.mongodb.MongoClientSettings;
import io.panelboard.board.BoardEvent;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Measures how long boards are in the database. */
public final class StoredSizes {

    private StoredSizes() {}

    /** Returns the bytes of a document with nothing but these events. */
    public static int of(List<BoardEvent> events) {
        var document = new Document(
                "events", events.stream().map(EventDocuments::write).toList());
        return new RawBsonDocument(
                        document, MongoClientSettings.getDefaultCodecRegistry().get(Document.class))
                .getByteBuffer()
                .remaining();
    }
}
