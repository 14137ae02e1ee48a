package io.panelboard.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.Competencies.Competency;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoCompetenciesTest {

    private static final Person ADMIN = StoredSets.person(Role.ADMINISTRATOR);

    private final AnnotationConfigApplicationContext context;
    private final Competencies competencies;
    private final QuestionSets sets;

    MongoCompetenciesTest(Databases database) {
        context = StoredSets.on(database);
        competencies = context.getBean(Competencies.class);
        sets = context.getBean(QuestionSets.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aListThatIsEmptyBeginsWithWhatTheSetsUse() {
        StoredSets.create(sets, "Garden", "Soil", "soil", "Trees", "");
        StoredSets.create(sets, "Park", "Trees");

        assertThat(competencies.names()).containsExactly("Soil", "Trees");
        assertThat(competencies.all())
                .extracting(Competency::name, Competency::listed, Competency::questions, Competency::sets)
                .containsExactly(tuple("Soil", true, 2, 1), tuple("Trees", true, 2, 2));
    }

    @Test
    void whatIsUsedLaterIsShownAndNotListed() {
        competencies.add(ADMIN, " Soil ");
        StoredSets.create(sets, "Park", "Trees");

        assertThat(competencies.names()).containsExactly("Soil");
        assertThat(competencies.all())
                .containsExactly(
                        new Competency("Soil", true, false, 0, 0), new Competency("Trees", false, false, 1, 1));

        competencies.add(ADMIN, "Trees");
        assertThat(competencies.names()).containsExactly("Soil", "Trees");
    }

    @Test
    void aNameIsOnTheListOnce() {
        competencies.add(ADMIN, "Soil");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> competencies.add(ADMIN, "SOIL"))
                .withMessage("“SOIL” is on the list already.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> competencies.add(ADMIN, " "))
                .withMessage("A name is needed.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> competencies.rename(ADMIN, "Bees", "Wasps"))
                .withMessageContaining("“Bees” is not on the list any more.");
        assertThat(competencies.names()).containsExactly("Soil");
    }

    @Test
    void renamingChangesEveryDraftAndNoRevision() {
        QuestionSet garden = StoredSets.create(sets, "Garden", "Soil", "Trees", "soil");
        QuestionSet park = StoredSets.create(sets, "Park", "Soil");
        sets.publish(ADMIN, garden.id(), "");
        sets.edit(
                ADMIN,
                garden.id(),
                new SetEdit.ArchiveQuestion(garden.questions().getFirst().id()));
        competencies.all();

        int changed = competencies.rename(ADMIN, "Soil", "Ground");

        assertThat(changed).isEqualTo(3);
        QuestionSet draft = sets.find(garden.id()).orElseThrow();
        assertThat(draft.questions()).extracting(Question::competency).containsExactly("Trees", "Ground");
        assertThat(draft.archived()).extracting(Question::competency).containsExactly("Ground");
        assertThat(draft.questions())
                .extracting(Question::id)
                .containsExactly(
                        garden.questions().get(1).id(),
                        garden.questions().get(2).id());
        assertThat(sets.find(park.id()).orElseThrow().questions().getFirst().competency())
                .isEqualTo("Ground");
        assertThat(sets.revisions(garden.id()).getFirst().competencies()).containsExactly("Soil", "Trees");
        assertThat(competencies.names()).containsExactly("Ground", "Trees");
        assertThat(told()).contains("renamed a competency to “Ground”");
    }

    @Test
    void onlyTheSpellingOfANameCanBeChanged() {
        QuestionSet garden = StoredSets.create(sets, "Garden", "soil");
        competencies.rename(ADMIN, "soil", "Soil");

        assertThat(competencies.names()).containsExactly("Soil");
        assertThat(sets.find(garden.id()).orElseThrow().questions().getFirst().competency())
                .isEqualTo("Soil");
    }

    @Test
    void renamingToAnotherOneOfTheListIsRefused() {
        QuestionSet garden = StoredSets.create(sets, "Garden", "Soil", "Trees");
        competencies.all();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> competencies.rename(ADMIN, "Soil", "trees"))
                .withMessage("“trees” is on the list already. To make two into one, merge them.");
        assertThat(sets.find(garden.id())).contains(garden);
    }

    @Test
    void mergingMakesTwoIntoOne() {
        competencies.add(ADMIN, "Ground");
        QuestionSet garden = StoredSets.create(sets, "Garden", "Soil", "ground");
        competencies.add(ADMIN, "Soil");

        assertThat(competencies.merge(ADMIN, "Soil", "Ground")).isEqualTo(1);

        assertThat(competencies.all()).containsExactly(new Competency("Ground", true, false, 2, 1));
        assertThat(sets.find(garden.id()).orElseThrow().questions())
                .extracting(Question::competency)
                .containsExactly("Ground", "ground");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> competencies.merge(ADMIN, "Ground", "ground"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> competencies.merge(ADMIN, "Ground", "Gone"));
    }

    @Test
    void aRetiredOneIsKeptAndNotOffered() {
        StoredSets.create(sets, "Garden", "Soil");
        competencies.all();
        competencies.retire(ADMIN, "Soil", true);

        assertThat(competencies.names()).isEmpty();
        assertThat(competencies.all()).containsExactly(new Competency("Soil", true, true, 1, 1));

        competencies.retire(ADMIN, "soil", false);
        assertThat(competencies.names()).containsExactly("Soil");
    }

    @Test
    void onlyAdministratorsChangeTheList() {
        Person manager = StoredSets.person(Role.HIRING_MANAGER);

        List.<Runnable>of(
                        () -> competencies.add(manager, "Soil"),
                        () -> competencies.rename(manager, "Soil", "Ground"),
                        () -> competencies.retire(manager, "Soil", true),
                        () -> competencies.merge(manager, "Soil", "Ground"))
                .forEach(action -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(action::run));
    }

    @Test
    void isStoredWithAKeyThatIsUnique() {
        competencies.add(ADMIN, "Soil");

        assertThat(context.getBean(MongoOperations.class)
                        .getCollection("competencies")
                        .find()
                        .first())
                .containsEntry("name", "Soil")
                .containsEntry("key", "soil")
                .doesNotContainKey("_class");
    }

    private List<String> told() {
        return context.getBean(StoredSets.Told.class).all.stream()
                .map(AuditRequested::action)
                .toList();
    }
}
