package io.panelboard.questions.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSet.Content;
import io.panelboard.questions.QuestionSetChanged;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionDiff;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.mongo.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Stores drafts in {@code question_sets} and revisions in {@code question_set_revisions}, which are only ever inserted.
 */
@Service
class MongoQuestionSets implements QuestionSets, Indexes {

    static final String SETS = "question_sets";
    static final String REVISIONS = "question_set_revisions";
    private static final int MAX_NOTE = 500;
    /** Limits the retries of a compare-and-set; each failure means that another author's change succeeded. */
    private static final int MAX_ATTEMPTS = 50;

    private final MongoOperations mongo;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoQuestionSets(MongoOperations mongo, Clock clock, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(REVISIONS).createIndex(new Index("set", Sort.Direction.ASC).named("set"));
    }

    @Override
    public List<QuestionSet> all() {
        var newestFirst = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));
        return mongo.find(query(where("_id").exists(true)).with(newestFirst), QuestionSet.class, SETS);
    }

    @Override
    public Optional<QuestionSet> find(QuestionSetId id) {
        return Optional.ofNullable(mongo.findById(id, QuestionSet.class, SETS));
    }

    @Override
    public QuestionSet create(
            Person by, String title, String role, String level, RatingScale scale, List<Section> sections) {
        by.require(Role.ADMINISTRATOR, "store question sets");
        return insert(by, new Content(title, role, level, 0, scale, sections, List.of()));
    }

    @Override
    public QuestionSet duplicate(Person by, QuestionSetId id, String title) {
        by.require(Role.ADMINISTRATOR, "duplicate question sets");
        QuestionSet set = existing(id);
        List<Section> copies = set.sections().stream()
                .map(section -> Section.of(
                        section.title(),
                        section.questions().stream()
                                .map(question -> question.copy(new QuestionId(Ids.random())))
                                .toList()))
                .toList();
        return insert(by, new Content(title, set.role(), set.level(), set.slot(), set.scale(), copies, List.of()));
    }

    private QuestionSet insert(Person by, Content content) {
        var set = new QuestionSet(
                new QuestionSetId(Ids.random()),
                content.title(),
                content.role(),
                content.level(),
                content.slot(),
                content.scale(),
                content.sections(),
                content.archived(),
                false,
                0,
                now(),
                null);
        QuestionSet stored = mongo.insert(DraftRules.checked(set), SETS);
        events.publishEvent(AuditRequested.of(by.id(), "created a question set", named(stored)));
        events.publishEvent(new QuestionSetChanged(stored.id()));
        return stored;
    }

    /** Deletes by compare-and-set on {@code latest}; a revision that another node is publishing meanwhile goes as well. */
    @Override
    public void delete(Person by, QuestionSetId id) {
        by.require(Role.ADMINISTRATOR, "delete question sets");
        QuestionSet set = existing(id);
        boolean deleted = revisions(id).isEmpty()
                && mongo.remove(query(where("_id").is(id).and("latest").is(0)), SETS)
                                .getDeletedCount()
                        == 1;
        if (!deleted) {
            throw new RuleViolation(QuestionsViolation.SET_PUBLISHED, set.title());
        }
        mongo.remove(query(where("set").is(id)), REVISIONS);
        events.publishEvent(AuditRequested.of(by.id(), "deleted a question set", named(set)));
        events.publishEvent(new QuestionSetChanged(id));
    }

    @Override
    public Edited edit(Person by, QuestionSetId id, SetEdit edit) {
        by.require(Role.ADMINISTRATOR, "edit question sets");
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            QuestionSet set = existing(id);
            Edits.Edited step = Edits.apply(set.content(), edit);
            Optional<QuestionSet> saved = save(DraftRules.checked(set.with(step.content())));
            if (saved.isPresent()) {
                if (edit instanceof SetEdit.ReplaceAll) {
                    events.publishEvent(
                            AuditRequested.of(by.id(), "replaced the draft of a question set", named(saved.get())));
                }
                return new Edited(saved.get(), step.undo());
            }
        }
        throw new RuleViolation(QuestionsViolation.SET_BUSY);
    }

    @Override
    public QuestionSet retire(Person by, QuestionSetId id, boolean retired) {
        by.require(Role.ADMINISTRATOR, "retire question sets");
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            QuestionSet set = existing(id);
            if (set.retired() == retired) {
                return set;
            }
            Optional<QuestionSet> saved = save(set.retired(retired));
            if (saved.isPresent()) {
                String action = retired ? "retired a question set" : "put a question set back into use";
                events.publishEvent(AuditRequested.of(by.id(), action, named(set)));
                return saved.get();
            }
        }
        throw new RuleViolation(QuestionsViolation.SET_BUSY);
    }

    /** Saves with optimistic locking; empty if another author was faster. */
    private Optional<QuestionSet> save(QuestionSet set) {
        try {
            QuestionSet saved = mongo.save(set.changed(now()), SETS);
            events.publishEvent(new QuestionSetChanged(set.id()));
            return Optional.of(saved);
        } catch (OptimisticLockingFailureException faster) {
            return Optional.empty();
        }
    }

    private QuestionSet existing(QuestionSetId id) {
        return find(id).orElseThrow(() -> new RuleViolation(QuestionsViolation.SET_GONE));
    }

    /**
     * Publishes by inserting a revision whose id contains its number, so that only one of several concurrent inserts
     * succeeds; the others take the next number. A revision of a process that died before it could advance
     * {@code latest} is kept: its number is taken, and the next publication advances past it.
     */
    @Override
    public Revision publish(Person by, QuestionSetId id, String note) {
        by.require(Role.ADMINISTRATOR, "publish question sets");
        String checkedNote = Texts.atMost("note", "A note", note, MAX_NOTE);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            QuestionSet set = existing(id);
            Optional<Revision> inserted = insert(revision(by, set, checkedNote));
            advance(id, set.latest());
            if (inserted.isPresent()) {
                return announced(by, set, inserted.get());
            }
        }
        throw new RuleViolation(QuestionsViolation.SET_BUSY);
    }

    @Override
    public Revision publishAsSeen(Person by, QuestionSet seen, String note) {
        by.require(Role.ADMINISTRATOR, "publish question sets");
        String checkedNote = Texts.atMost("note", "A note", note, MAX_NOTE);
        QuestionSet set = existing(seen.id());
        if (!Objects.equals(set.version(), seen.version())) {
            throw new RuleViolation(QuestionsViolation.DRAFT_CHANGED);
        }
        revision(RevisionId.of(set.id(), set.latest()))
                .filter(newest -> RevisionDiff.between(newest, set).isEmpty())
                .ifPresent(newest -> {
                    throw new RuleViolation(QuestionsViolation.NOTHING_TO_PUBLISH, newest.number());
                });
        Optional<Revision> inserted = insert(revision(by, set, checkedNote));
        advance(set.id(), set.latest());
        return announced(by, set, inserted.orElseThrow(() -> new RuleViolation(QuestionsViolation.DRAFT_CHANGED)));
    }

    private Revision announced(Person by, QuestionSet set, Revision published) {
        events.publishEvent(AuditRequested.of(by.id(), "published revision " + published.number(), named(set)));
        events.publishEvent(new QuestionSetChanged(set.id()));
        return published;
    }

    private Optional<Revision> insert(Revision revision) {
        try {
            return Optional.of(mongo.insert(revision, REVISIONS));
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /**
     * Makes {@code from + 1} the latest revision by compare-and-set.
     *
     * @throws RuleViolation if the set was deleted meanwhile; its revision goes, too
     */
    private void advance(QuestionSetId id, int from) {
        mongo.updateFirst(
                query(where("_id").is(id).and("latest").is(from)),
                new Update().inc("latest", 1).inc("version", 1L).set("updatedAt", now()),
                SETS);
        if (find(id).isEmpty()) {
            mongo.remove(query(where("set").is(id)), REVISIONS);
            throw new RuleViolation(QuestionsViolation.SET_GONE);
        }
    }

    @Override
    public List<Revision> published() {
        List<RevisionId> newest =
                mongo.find(query(where("latest").gt(0).and("retired").ne(true)), QuestionSet.class, SETS).stream()
                        .map(set -> RevisionId.of(set.id(), set.latest()))
                        .toList();
        return mongo.find(query(where("_id").in(newest)), Revision.class, REVISIONS).stream()
                .sorted(Comparator.comparing(Revision::title, Folding.ORDER).thenComparing(r -> r.id().value()))
                .toList();
    }

    @Override
    public List<Revision> revisions(QuestionSetId id) {
        return mongo.find(query(where("set").is(id)), Revision.class, REVISIONS).stream()
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .toList();
    }

    @Override
    public Optional<Revision> revision(RevisionId id) {
        return Optional.ofNullable(mongo.findById(id, Revision.class, REVISIONS));
    }

    private Revision revision(Person by, QuestionSet set, String note) {
        int number = set.latest() + 1;
        return new Revision(
                RevisionId.of(set.id(), number),
                set.id(),
                number,
                set.title(),
                set.role(),
                set.level(),
                set.scale(),
                DraftRules.publishable(set),
                note,
                now(),
                by.id());
    }

    /** Returns the time in milliseconds, which is the database's precision. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String named(QuestionSet set) {
        return "question set %s “%s”".formatted(set.id().value(), set.title());
    }
}
