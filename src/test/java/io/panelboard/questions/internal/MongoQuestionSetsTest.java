package io.panelboard.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetChanged;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoQuestionSetsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final Person ADMIN = person(Role.ADMINISTRATOR);
    private static final Person INTERVIEWER = person(Role.INTERVIEWER);

    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private final MongoOperations mongo;
    private final MongoQuestionSets sets;

    MongoQuestionSetsTest(Databases database) {
        mongo = database.template();
        sets = new MongoQuestionSets(mongo, Clock.fixed(NOW, ZoneOffset.UTC), events::add);
    }

    @Test
    void keepsASetAsItWasCreated() {
        QuestionSet created = create(" Senior gardener ");

        assertThat(created.title()).isEqualTo("Senior gardener");
        assertThat(created.latest()).isZero();
        assertThat(created.updatedAt()).isCloseTo(NOW, within(1, ChronoUnit.MILLIS));
        assertThat(sets.find(created.id())).contains(created);
        assertThat(sets.all()).containsExactly(created);
        assertThat(sets.published()).isEmpty();
    }

    @Test
    void whatEarnsALevelIsBounded() {
        var levels = new ArrayList<>(RatingScale.FIVE.levels());
        levels.set(2, new RatingScale.Level(3, "Fair", "x".repeat(10_001)));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.create(ADMIN, "Gardener", "", "", new RatingScale(levels), List.of()))
                .withMessageContaining("What earns level 3 may have at most 10,000 characters");
    }

    @Test
    void publishesRevisionsThatNeverChange() {
        QuestionSet set = create("Senior gardener");
        Revision first = sets.publish(ADMIN, set.id(), "first");
        Revision second = sets.publish(ADMIN, set.id(), "");

        assertThat(first.id()).isEqualTo(RevisionId.of(set.id(), 1));
        assertThat(second.number()).isEqualTo(2);
        assertThat(first.sections()).isEqualTo(set.sections());
        assertThat(sets.revision(first.id())).contains(first);
        assertThat(sets.published()).containsExactly(second);
        assertThat(sets.find(set.id()).orElseThrow().latest()).isEqualTo(2);
    }

    @Test
    void listsWhatIsPublishedByTitle() {
        List.of("pruning", "Bees", "Compost")
                .forEach(t -> sets.publish(ADMIN, create(t).id(), ""));
        create("Apples, a draft");

        assertThat(sets.published()).extracting(Revision::title).containsExactly("Bees", "Compost", "pruning");
    }

    @Test
    void numbersRevisionsThatAreMadeAtOnceWithoutGapOrRepetition() throws Exception {
        QuestionSet set = create("Senior gardener");
        Callable<Revision> publication = () -> sets.publish(ADMIN, set.id(), "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new ArrayList<Integer>();
            for (var done : threads.invokeAll(Collections.nCopies(12, publication))) {
                numbers.add(done.get().number());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 12).boxed().toList());
        }
        assertThat(sets.find(set.id()).orElseThrow().latest()).isEqualTo(12);
    }

    @Test
    void goesOnAfterAPublicationThatDiedHalfWay() {
        QuestionSet set = create("Senior gardener");
        Revision lost = sets.publish(ADMIN, set.id(), "died before the set knew of it");
        mongo.updateFirst(query(where("_id").is(set.id())), new Update().set("latest", 0), MongoQuestionSets.SETS);

        Revision next = sets.publish(ADMIN, set.id(), "");

        assertThat(next.number()).isEqualTo(2);
        assertThat(sets.revision(lost.id())).contains(lost);
        assertThat(sets.published()).containsExactly(next);
    }

    @Test
    void takesTheStepsOfSeveralAuthorsAtOnce() throws Exception {
        QuestionSet set = create("Senior gardener");
        List<Callable<QuestionSets.Edited>> steps = IntStream.range(0, 12)
                .<Callable<QuestionSets.Edited>>mapToObj(i -> () ->
                        sets.edit(ADMIN, set.id(), new SetEdit.AddSection(new SectionId("s" + i), "Section " + i, 99)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(steps)) {
                done.get();
            }
        }

        assertThat(sets.find(set.id()).orElseThrow().sections()).hasSize(13);
    }

    @Test
    void publishesNeitherEmptySectionsNorArchivedQuestions() {
        QuestionSet set = create("Senior gardener");
        sets.edit(ADMIN, set.id(), new SetEdit.AddSection(new SectionId("new"), "Shrubs", 0));
        sets.edit(
                ADMIN,
                set.id(),
                new SetEdit.AddQuestion(new SectionId("new"), 0, question().copy(new QuestionId("q2"))));
        QuestionSet edited = sets.edit(ADMIN, set.id(), new SetEdit.ArchiveQuestion(new QuestionId("q2")))
                .set();

        assertThat(edited.archived()).extracting(Question::id).containsExactly(new QuestionId("q2"));
        assertThat(sets.find(set.id())).contains(edited);
        assertThat(sets.publish(ADMIN, set.id(), "").sections()).isEqualTo(set.sections());
    }

    @Test
    void aRetiredSetIsNotOfferedAndKeepsItsRevisions() {
        QuestionSet set = create("Senior gardener");
        Revision first = sets.publish(ADMIN, set.id(), "");
        sets.retire(ADMIN, set.id(), true);

        assertThat(sets.published()).isEmpty();
        assertThat(sets.revision(first.id())).contains(first);
        assertThat(sets.revisions(set.id())).containsExactly(first);

        sets.retire(ADMIN, set.id(), false);
        assertThat(sets.published()).containsExactly(first);
    }

    @Test
    void whatIsPublishedIsWhatWasSeen() {
        QuestionSet seen = create("Senior gardener");
        SectionId section = seen.sections().getFirst().id();
        QuestionSet now = sets.edit(ADMIN, seen.id(), new SetEdit.RenameSection(section, "Trees", "Shrubs"))
                .set();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.publishAsSeen(ADMIN, seen, ""))
                .withMessageContaining("since you looked at it");
        assertThat(sets.revisions(seen.id())).isEmpty();

        Revision first = sets.publishAsSeen(ADMIN, now, " The first ");
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.note()).isEqualTo("The first");
        assertThat(first.sections()).extracting(Section::title).containsExactly("Shrubs");
        assertThatExceptionOfType(RuleViolation.class)
                .as("published by somebody else meanwhile")
                .isThrownBy(() -> sets.publishAsSeen(ADMIN, now, ""))
                .withMessageContaining("since you looked at it");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.publishAsSeen(ADMIN, sets.find(seen.id()).orElseThrow(), ""))
                .withMessage("The draft is the same as revision 1, so there is nothing to publish.");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sets.publishAsSeen(INTERVIEWER, now, ""));
        assertThat(sets.revisions(seen.id())).containsExactly(first);
    }

    @Test
    void aCopyChangesIndependentlyAndHasNeitherArchiveNorRevisions() {
        QuestionSet set = create("Senior gardener");
        sets.publish(ADMIN, set.id(), "");
        Question kept = question().copy(new QuestionId("another"));
        SectionId section = set.sections().getFirst().id();
        sets.edit(ADMIN, set.id(), new SetEdit.AddQuestion(section, 1, kept));
        sets.edit(ADMIN, set.id(), new SetEdit.ArchiveQuestion(kept.id()));

        QuestionSet copy = sets.duplicate(ADMIN, set.id(), " Junior gardener ");

        assertThat(copy.title()).isEqualTo("Junior gardener");
        assertThat(copy.latest()).isZero();
        assertThat(copy.archived()).isEmpty();
        assertThat(copy.questions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(set.questions());
        assertThat(copy.questions()).doesNotContainAnyElementsOf(set.questions());
        assertThat(copy.sections().getFirst().id()).isNotEqualTo(section);
        assertThat(sets.find(copy.id())).contains(copy);
    }

    @Test
    void onlyWhatWasNeverPublishedIsDeleted() {
        QuestionSet wrong = create("A wrong import");
        QuestionSet used = create("Senior gardener");
        sets.publish(ADMIN, used.id(), "");

        sets.delete(ADMIN, wrong.id());

        assertThat(sets.all()).extracting(QuestionSet::id).containsExactly(used.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.delete(ADMIN, used.id()))
                .withMessageContaining("retire the set instead");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.delete(ADMIN, wrong.id()))
                .withMessageContaining("does not exist any more");
        assertThat(events).contains(new QuestionSetChanged(wrong.id()));
    }

    /** A publication that died half way has a revision already, which interviews may be planned with. */
    @Test
    void whatIsHalfPublishedIsNotDeleted() {
        QuestionSet set = create("Senior gardener");
        sets.publish(ADMIN, set.id(), "");
        mongo.updateFirst(query(where("_id").is(set.id())), new Update().set("latest", 0), MongoQuestionSets.SETS);

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> sets.delete(ADMIN, set.id()));
        assertThat(sets.find(set.id())).isPresent();
    }

    @Test
    void isForAdministratorsAlone() {
        QuestionSet set = create("Senior gardener");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sets.create(INTERVIEWER, "T", "", "", RatingScale.FIVE, sections(question())));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sets.publish(INTERVIEWER, set.id(), ""));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sets.retire(INTERVIEWER, set.id(), true));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sets.duplicate(INTERVIEWER, set.id(), "T"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sets.delete(INTERVIEWER, set.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sets.edit(INTERVIEWER, set.id(), new SetEdit.RemoveSection(new SectionId("x"))));
    }

    @Test
    void saysWhatIsWrong() {
        QuestionSet empty = sets.create(ADMIN, "Empty", "", "", RatingScale.FIVE, List.of());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> create("  "))
                .withMessage("A title is needed.")
                .returns("title", RuleViolation::field);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.publish(ADMIN, empty.id(), ""))
                .withMessage("A question set needs at least one question.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.create(ADMIN, "T", "", "", RatingScale.FIVE, sections(question(), question())))
                .withMessage("Question 2 is in this set already.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sets.publish(ADMIN, new QuestionSetId("gone"), ""))
                .withMessageContaining("does not exist any more");
        assertThat(sets.all()).containsExactly(empty);
    }

    @Test
    void tellsTheRecord() {
        QuestionSet set = create("Senior gardener");
        sets.publish(ADMIN, set.id(), "");

        assertThat(events)
                .filteredOn(AuditRequested.class::isInstance)
                .map(AuditRequested.class::cast)
                .extracting(AuditRequested::by, AuditRequested::action)
                .containsExactly(tuple("p1", "created a question set"), tuple("p1", "published revision 1"));
    }

    private QuestionSet create(String title) {
        return sets.create(ADMIN, title, "Gardener", "Senior", RatingScale.FIVE, sections(question()));
    }

    private static List<Section> sections(Question... questions) {
        return List.of(Section.of("Trees", List.of(questions)));
    }

    private static Question question() {
        return new Question(
                new QuestionId("q1"),
                "Pruning",
                "How do you prune an *old* tree?",
                "Names season and cut.",
                List.of("What if it bleeds?"),
                "Craft",
                6,
                10,
                Map.of(1, "Cuts anywhere.", 5, "Explains how the tree answers each cut."));
    }

    private static Person person(Role role) {
        return new Person(new PersonId("p1"), "p1@demo.test", "P One", ZoneOffset.UTC, Set.of(role), true);
    }
}
