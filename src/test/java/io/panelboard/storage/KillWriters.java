package io.panelboard.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bson.Document;

/**
 * Runs a database and six writers in the process that is killed. Each acknowledged write is reported at once, without a
 * buffer in this process, to the killing process by a pipe.
 */
public final class KillWriters {

    public static final String INSERT = "insert";
    static final String APPEND = "append";
    static final String COUNT = "count";
    static final int WRITERS = 2;

    private final TestDatabase mongo;
    private final String round;
    private final FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);

    private KillWriters(TestDatabase mongo, String round) {
        this.mongo = mongo;
        this.round = round;
    }

    public static void main(String[] arguments) {
        // A writer that fails must not look like one that waits.
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> Runtime.getRuntime().halt(1));
        TestDatabase mongo = TestDatabase.open(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]));
        KillWriters writers = new KillWriters(mongo, arguments[2]);
        mongo.collection("rows").createIndex(new Document("writer", 1).append("number", 1));
        for (int i = 0; i < WRITERS; i++) {
            String writer = Integer.toString(i);
            Thread.ofPlatform().start(() -> writers.insert(writer));
            Thread.ofPlatform().start(() -> writers.append("board-" + writer));
            Thread.ofPlatform().start(() -> writers.count("counter-" + writer));
        }
    }

    private void insert(String writer) {
        MongoCollection<Document> rows = mongo.collection("rows");
        for (int number = 0; ; number++) {
            String id = round + "-" + writer + "-" + number;
            rows.insertOne(new Document("_id", id).append("writer", writer).append("number", number));
            acknowledge(INSERT, id, number);
        }
    }

    private void append(String board) {
        MongoCollection<Document> boards = mongo.collection("boards");
        Document found = boards.find(new Document("_id", board)).first();
        if (found == null) {
            boards.insertOne(Document.parse("{seq: 0, events: []}").append("_id", board));
        }
        for (int seq = found == null ? 0 : found.getInteger("seq"); ; seq++) {
            Document event = new Document("seq", seq + 1).append("text", "evidence of round " + round);
            long changed = boards.updateOne(
                            new Document("_id", board).append("seq", seq),
                            new Document("$push", new Document("events", event)).append("$inc", new Document("seq", 1)))
                    .getModifiedCount();
            if (changed != 1) {
                throw new IllegalStateException(board + " was not at " + seq);
            }
            acknowledge(APPEND, board, seq + 1);
        }
    }

    private void count(String counter) {
        MongoCollection<Document> counters = mongo.collection("counters");
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        while (true) {
            Document after = counters.findOneAndUpdate(
                    new Document("_id", counter), new Document("$inc", new Document("n", 1)), options);
            if (after != null) {
                acknowledge(COUNT, counter, after.getInteger("n"));
            }
        }
    }

    private void acknowledge(String kind, String id, int number) {
        byte[] line = (kind + " " + id + " " + number + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            // One write call of one short line is atomic on a pipe.
            pipe.write(line);
        } catch (IOException e) {
            throw new IllegalStateException("The other end has gone", e);
        }
    }
}
