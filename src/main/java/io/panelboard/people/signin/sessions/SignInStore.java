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

/** Stores sign-ins. Every request reads one by its id; on a single node, documents are cached until they change. */
@Component
public class SignInStore implements Indexes {

    private final MongoOperations mongo;
    private final boolean singleNode;
    private final Map<String, SignInDocument> cache = new ConcurrentHashMap<>();
    private volatile boolean hasTtlIndex;

    /** @param singleNode whether this is the only node, so that documents can be cached */
    public SignInStore(MongoOperations mongo, @Value("#{" + Nodes.ALONE + "}") boolean singleNode) {
        this.mongo = mongo;
        this.singleNode = singleNode;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(SignInDocument.class).createIndex(new Index().on("person", Sort.Direction.ASC));
        hasTtlIndex = !singleNode && TtlIndexes.ensure(mongo, SignInDocument.class, "ends");
    }

    void insert(SignInDocument signIn) {
        mongo.insert(signIn);
    }

    Optional<SignInDocument> find(String id) {
        return Optional.ofNullable(
                singleNode
                        ? cache.computeIfAbsent(id, i -> mongo.findById(i, SignInDocument.class))
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
            cache.remove(id);
        }
    }

    void remove(Collection<String> ids) {
        try {
            mongo.remove(query(where("_id").in(ids)), SignInDocument.class);
        } finally {
            ids.forEach(cache::remove);
        }
    }

    /** Removes expired sign-ins from the cache, and from the database unless a TTL index does it. */
    void sweep(Instant now) {
        if (!hasTtlIndex) {
            mongo.remove(query(where("ends").lte(now)), SignInDocument.class);
        }
        cache.values().removeIf(s -> !now.isBefore(s.ends()));
    }
}
