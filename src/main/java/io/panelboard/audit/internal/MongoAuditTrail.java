package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.ReasonsErased;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

@Service
class MongoAuditTrail implements AuditTrail {

    static final String AUDIT = "audit";

    private static final Logger LOG = LoggerFactory.getLogger(MongoAuditTrail.class);
    private static final int MOST = 500;

    private final MongoOperations mongo;
    private final Clock clock;

    MongoAuditTrail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** That it was done, by whom and when, stays on record; the words that may speak of the candidate go (R12). */
    @EventListener
    void on(ReasonsErased erased) {
        var withReason = new Query(
                Criteria.where("object").is(erased.object()).and("reason").ne(null));
        mongo.updateMulti(withReason, new Update().set("reason", ReasonsErased.WORDS), AUDIT);
    }

    /** Runs within the command that it records, so that a command whose record fails does not look done. */
    @EventListener
    void on(OnRecord what) {
        var entry = new AuditEntry(what.key(), clock.instant(), what.by(), what.action(), what.object(), what.reason());
        try {
            mongo.insert(entry, AUDIT);
        } catch (DuplicateKeyException repeat) {
            LOG.debug("Already on record: {}", what.key());
        }
    }

    @Override
    public List<AuditEntry> entries(Person reader, String text, int offset, int limit) {
        reader.require(Role.ADMINISTRATOR, "read the audit trail");
        var query = new Query()
                .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                .skip(Math.max(0, offset))
                .limit(Math.clamp(limit, 1, MOST));
        if (!text.isBlank()) {
            var pattern = Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE);
            query.addCriteria(new Criteria()
                    .orOperator(List.of(
                            Criteria.where("action").regex(pattern),
                            Criteria.where("object").regex(pattern),
                            Criteria.where("reason").regex(pattern),
                            Criteria.where("by").regex(pattern))));
        }
        return mongo.find(query, AuditEntry.class, AUDIT);
    }
}
