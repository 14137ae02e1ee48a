package io.panelboard.storage;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonValue;
import org.bson.Document;

/** Represents one step of a history: a command on a collection, and its answer in a comparable form. */
public sealed interface Operation {

    Object answer(MongoCollection<Document> collection);

    /** Returns the answer, or the error's code. */
    default Object on(MongoCollection<Document> collection) {
        try {
            return answer(collection);
        } catch (MongoException e) {
            return "error " + e.getCode();
        }
    }

    record Insert(Document document) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            return collection.insertOne(new Document(document)).wasAcknowledged();
        }
    }

    /** Compares by id, because the order without a sort is undefined. */
    record Find(Document filter) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            List<Document> found = collection.find(filter).into(new ArrayList<>());
            found.sort(Comparator.comparing(document -> document.getString("_id")));
            return found;
        }
    }

    record Count(Document filter) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            return List.of(
                    collection.countDocuments(filter),
                    collection
                            .distinct("s", filter, BsonValue.class)
                            .into(new ArrayList<>())
                            .size());
        }
    }

    record Update(Document filter, Document update, boolean many, boolean upsert) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            UpdateOptions options = new UpdateOptions().upsert(upsert);
            UpdateResult result = many
                    ? collection.updateMany(filter, update, options)
                    : collection.updateOne(filter, update, options);
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        }
    }

    record CompareAndSet(String id, int seq, Document event) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            return collection
                    .updateOne(
                            new Document("_id", id).append("seq", seq),
                            new Document("$push", new Document("events", event)).append("$inc", new Document("seq", 1)))
                    .getModifiedCount();
        }
    }

    record FindAndUpdate(Document filter, Document update, boolean upsert) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            Document after = collection.findOneAndUpdate(
                    filter,
                    update,
                    new FindOneAndUpdateOptions()
                            .sort(new Document("_id", 1))
                            .upsert(upsert)
                            .returnDocument(ReturnDocument.AFTER));
            return String.valueOf(after);
        }
    }

    record Replace(String id, Document document) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            return collection.replaceOne(new Document("_id", id), document).getMatchedCount();
        }
    }

    record Delete(Document filter) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            return collection.deleteMany(filter).getDeletedCount();
        }
    }

    record CreateIndex(Document keys, boolean unique, boolean sparse) implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            String name = String.join("_", keys.keySet());
            return collection.createIndex(
                    keys, new IndexOptions().unique(unique).sparse(sparse).name(name));
        }
    }

    /** Closes and reopens the durable database; does nothing on the plain one. */
    record Reopen() implements Operation {
        @Override
        public Object answer(MongoCollection<Document> collection) {
            return collection.countDocuments();
        }
    }
}
