package io.panelboard.questions.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.mongo.Indexes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Stores the list in {@code competencies}; an empty list is initialized with what the drafts use.
 *
 * <p>The list is changed before the drafts are. If the process dies in between, then the old name is shown as used but
 * not listed, and merging it completes the change.
 */
@Service
class MongoCompetencies implements Competencies, Indexes {

    static final String COLLECTION = "competencies";
    private static final int MAX_NAME = 100;

    private final MongoOperations mongo;
    private final CompetencyUse use;
    private final ApplicationEventPublisher events;

    MongoCompetencies(MongoOperations mongo, CompetencyUse use, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.use = use;
        this.events = events;
    }

    /**
     * Represents a document of the collection.
     *
     * @param key the name in lower case, unique
     */
    private record Listed(String id, String name, String key, boolean retired) {}

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("key", Sort.Direction.ASC).named("key").unique());
    }

    @Override
    public List<Competency> all() {
        Map<String, CompetencyUse.Count> counts = use.counts();
        List<Listed> listed = listed();
        var keys = listed.stream().map(Listed::key).collect(Collectors.toSet());
        return Stream.concat(
                        listed.stream().map(l -> {
                            var count = counts.getOrDefault(l.key(), CompetencyUse.NONE);
                            return new Competency(l.name(), true, l.retired(), count.questions(), count.sets());
                        }),
                        counts.entrySet().stream()
                                .filter(c -> !keys.contains(c.getKey()))
                                .map(Map.Entry::getValue)
                                .map(c -> new Competency(c.name(), false, false, c.questions(), c.sets())))
                .sorted(Comparator.comparing(c -> key(c.name())))
                .toList();
    }

    @Override
    public List<String> names() {
        return listed().stream()
                .filter(l -> !l.retired())
                .sorted(Comparator.comparing(Listed::key))
                .map(Listed::name)
                .toList();
    }

    @Override
    public void add(Person by, String name) {
        by.require(Role.ADMINISTRATOR, "add competencies");
        String wanted = checked(name);
        listed();
        if (!insert(wanted)) {
            throw new RuleViolation("name", QuestionsViolation.COMPETENCY_TAKEN, wanted);
        }
        events.publishEvent(AuditRequested.of(by.id(), "added a competency", object(wanted)));
    }

    @Override
    public int rename(Person by, String from, String to) {
        by.require(Role.ADMINISTRATOR, "rename competencies");
        String wanted = checked(to);
        Update update = new Update().set("name", wanted).set("key", key(wanted));
        try {
            change(from, update);
        } catch (DuplicateKeyException e) {
            throw (RuleViolation)
                    new RuleViolation("name", QuestionsViolation.COMPETENCY_TAKEN_MERGE, wanted).initCause(e);
        }
        int questions = use.replace(by, from, wanted);
        events.publishEvent(AuditRequested.of(by.id(), "renamed a competency to “%s”".formatted(wanted), object(from)));
        return questions;
    }

    @Override
    public void retire(Person by, String name, boolean retired) {
        by.require(Role.ADMINISTRATOR, "retire competencies");
        change(name, new Update().set("retired", retired));
        String action = retired ? "retired a competency" : "put a competency back into use";
        events.publishEvent(AuditRequested.of(by.id(), action, object(name)));
    }

    @Override
    public int merge(Person by, String from, String into) {
        by.require(Role.ADMINISTRATOR, "merge competencies");
        if (key(from).equals(key(into))) {
            throw new RuleViolation("into", QuestionsViolation.COMPETENCY_INTO_ITSELF);
        }
        Listed target = listed().stream()
                .filter(l -> l.key().equals(key(into)))
                .findFirst()
                .orElseThrow(() -> gone(into));
        mongo.remove(query(where("key").is(key(from))), COLLECTION);
        int questions = use.replace(by, from, target.name());
        events.publishEvent(
                AuditRequested.of(by.id(), "merged a competency into “%s”".formatted(target.name()), object(from)));
        return questions;
    }

    /** Returns the same key for all spellings of a name. */
    static String key(String name) {
        return Folding.key(name);
    }

    private List<Listed> listed() {
        List<Listed> listed = mongo.findAll(Listed.class, COLLECTION);
        if (!listed.isEmpty()) {
            return listed;
        }
        use.counts().values().forEach(c -> insert(c.name()));
        return mongo.findAll(Listed.class, COLLECTION);
    }

    /** Whether the name was added; false if it was on the list already. */
    private boolean insert(String name) {
        try {
            mongo.insert(new Listed(Ids.random(), name.strip(), key(name), false), COLLECTION);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    private void change(String name, Update update) {
        listed();
        if (mongo.updateFirst(query(where("key").is(key(name))), update, COLLECTION)
                        .getMatchedCount()
                == 0) {
            throw gone(name);
        }
    }

    private static String checked(String name) {
        return Texts.required("name", "A name", name, MAX_NAME);
    }

    private static RuleViolation gone(String name) {
        return new RuleViolation(QuestionsViolation.COMPETENCY_GONE, name);
    }

    private static String object(String name) {
        return "competency “%s”".formatted(name);
    }
}
