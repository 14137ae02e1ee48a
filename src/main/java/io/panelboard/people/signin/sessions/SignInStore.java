package io.panelboard.people.signin.sessions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.PersonId;
import io.panelboard.shared.mongo.Indexes;
import io.panelboard.shared.mongo.Nodes;
import io.panelboard.shared.mongo.TtlIndexes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The collection of sign-ins. Every request asks for one by its id; where no other process can change them, they are
 * remembered from one change to the next.
 */
@Component
public class SignInStore implements Indexes {

    private final MongoOperations mongo;
    private final boolean alone;
    private final Map<String, SignInDocument> remembered = new ConcurrentHashMap<>();
    private volatile boolean removedByServer;

    /** @param alone whether all changes are made here */
    public SignInStore(MongoOperations mongo, @Value("#{" + Nodes.ALONE + "}") boolean alone) {
        this.mongo = mongo;
        this.alone = alone;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(SignInDocument.class).createIndex(new Index().on("person", Sort.Direction.ASC));
        removedByServer = !alone && TtlIndexes.ensure(mongo, SignInDocument.class, "ends");
    }

    void insert(SignInDocument signIn) {
        mongo.insert(signIn);
    }

    Optional<SignInDocument> find(String id) {
        return Optional.ofNullable(
                alone
                        ? remembered.computeIfAbsent(id, i -> mongo.findById(i, SignInDocument.class))
                        : mongo.findById(id, SignInDocument.class));
    }

    List<SignInDocument> of(PersonId person) {
        return mongo.find(query(where("person").is(person)), SignInDocument.class);
    }

    List<SignInDocument> all(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), SignInDocument.class);
    }

    void update(String id, Update update) {
        try {
            mongo.updateFirst(query(where("_id").is(id)), update, SignInDocument.class);
        } finally {
            // Also after a failure: the change may be stored although its answer never came.
            remembered.remove(id);
        }
    }

    void remove(Collection<String> ids) {
        try {
            mongo.remove(query(where("_id").in(ids)), SignInDocument.class);
        } finally {
            ids.forEach(remembered::remove);
        }
    }

    /** Removes those that have ended by themselves, where the server does not. */
    void sweep(Instant now) {
        if (!removedByServer) {
            mongo.remove(query(where("ends").lte(now)), SignInDocument.class);
        }
        remembered.values().removeIf(s -> !now.isBefore(s.ends()));
    }
}
