package io.panelboard.questions.editor;

import static io.panelboard.questions.editor.EditorConfiguration.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Edits a draft as one administrator, with the real rules and store. */
@SpringJUnitConfig(EditorConfiguration.class)
class EditorTest {

    private final ApplicationContext context;
    private final QuestionSets sets;
    private BrowserlessApplicationContext application;
    private QuestionSet set;

    @Autowired
    @SuppressWarnings("NullAway.Init") // application and set are there before each test
    EditorTest(ApplicationContext context, QuestionSets sets) {
        this.context = context;
        this.sets = sets;
    }

    @BeforeEach
    void start() {
        application = SpringBrowserlessApplicationContext.create(context, QuestionSetView.class);
        set = EditorConfiguration.gardener(sets);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void anEmptySetSaysWhatToDoFirstAndGrowsFromThere() {
        set = sets.create(ADA, "Florist", "", "", RatingScale.FIVE, List.of());
        var ada = open(ADA);
        assertThat(ada.text()).contains("A new set begins with a section");

        ada.click("Add a section");
        ada.type("Section title", "Roses");
        ada.click("Add question");
        ada.type("Prompt", "How do you *cut* a rose?");
        ada.type("Title", "Cutting");

        assertThat(stored().sections()).extracting(Section::title).containsExactly("Roses");
        assertThat(stored().questions().getFirst().prompt()).isEqualTo("How do you *cut* a rose?");
        assertThat(ada.html()).contains("<em>cut</em>");
        assertThat(ada.outline()).containsExactly("Roses", "1 Cutting");
        assertThat(ada.text()).contains("Weights add up to 5, not 100", "5 minutes");
        assertThat(ada.unsaved()).isEmpty();
    }

    @Test
    void whatIsRefusedStaysInItsFieldAndSaysWhy() {
        var ada = open(ADA);
        ada.choose(id("Beds"));
        ada.type("Title", "b".repeat(101));

        assertThat(ada.error("Title")).contains("at most 100 characters");
        assertThat(ada.unsaved()).contains("at most 100 characters");
        ada.choose(id("Frost"));
        assertThat(ada.unsaved()).as("it is told wherever one looks").contains("at most 100 characters");
        ada.choose(id("Beds"));
        assertThat(ada.value("Title")).hasSize(101);

        ada.leave();
        assertThat(ada.window().find(ConfirmDialog.class).exists()).isTrue();
        ada.window().test(ada.window().find(ConfirmDialog.class).single()).cancel();

        ada.type("Title", "New beds");
        assertThat(ada.unsaved()).isEmpty();
        assertThat(titles()).containsExactly("New beds", "Compost", "Frost");
        ada.clear("Minutes");
        assertThat(ada.unsaved()).contains("a whole number from 1 to 120 is needed");
        assertThat(stored().questions().getFirst().minutes()).isEqualTo(5);
    }

    @Test
    void saysWhatAsksNearlyTheSameAndLeadsThere() {
        sets.create(
                ADA,
                "Orchard",
                "",
                "",
                RatingScale.FIVE,
                List.of(Section.of(
                        "Trees", List.of(EditorConfiguration.question("Pruning", "When do you prune an old tree?")))));
        set = sets.create(
                ADA,
                "Forester",
                "",
                "",
                RatingScale.FIVE,
                List.of(Section.of(
                        "Trees",
                        List.of(
                                EditorConfiguration.question("Saws", "Which saw is for which wood?"),
                                EditorConfiguration.question("Cutting", "When do you prune a very old tree?")))));
        var ada = open(ADA);

        ada.click("1 much like others");
        assertThat(ada.heading()).isEqualTo("2 · Cutting");
        assertThat(ada.text()).contains("Asks nearly the same as:", "“Pruning” in “Orchard”");

        ada.type("Prompt", "What do bees need in March?");
        assertThat(ada.text()).doesNotContain("Asks nearly the same as:", "much like others");
    }

    @Test
    void movesByStepsAcrossSectionsAndBackAgain() {
        var ada = open(ADA);
        ada.outlinePart().stepQuestion(id("Compost").value(), 1);

        assertThat(titles()).containsExactly("Beds", "Compost", "Frost");
        assertThat(stored().sections().getLast().questions()).hasSize(2);
        assertThat(ada.said()).isEqualTo("“Compost” is now 1 of 2 in Winter.");

        ada.outlinePart()
                .moveQuestion(
                        id("Frost").value(), stored().sections().getFirst().id().value(), 0);
        ada.outlinePart().stepSection(stored().sections().getLast().id().value(), -1);
        assertThat(ada.outline()).containsExactly("Winter", "1 Compost", "Soil", "2 Frost", "3 Beds");

        ada.click("Undo: move the section “Winter”");
        ada.click("Undo: move “Frost”");
        ada.click("Undo: move “Compost”");
        assertThat(ada.outline()).containsExactly("Soil", "1 Beds", "2 Compost", "Winter", "3 Frost");
        assertThat(stored().content()).isEqualTo(set.content());
        ada.click("Redo: move “Compost”");
        assertThat(stored().sections().getLast().questions()).hasSize(2);
    }

    @Test
    void typingInARowIsTakenBackInOneGo() {
        var ada = open(ADA);
        ada.choose(id("Beds"));
        ada.type("Prompt", "How do");
        ada.type("Prompt", "How do you rest");
        ada.type("Prompt", "How do you rest a bed?");

        ada.click("Undo: change the prompt of “Beds”");
        assertThat(stored().questions().getFirst().prompt()).isEqualTo("Beds?");
        assertThat(ada.value("Prompt")).isEqualTo("Beds?");
    }

    @Test
    void duplicatesArchivesAndRestores() {
        var ada = open(ADA);
        ada.choose(id("Beds"));
        ada.menu("More …", "Duplicate");
        assertThat(titles()).containsExactly("Beds", "Beds", "Compost", "Frost");

        ada.menu("More …", "Archive");
        assertThat(titles()).containsExactly("Beds", "Compost", "Frost");
        assertThat(ada.text()).contains("Archived: Beds");

        ada.click("Restore");
        assertThat(titles()).containsExactly("Beds", "Compost", "Frost", "Beds");
    }

    @Test
    void aQuestionMovesToAnotherSetAndComesBackWithOneUndo() {
        QuestionSet other =
                sets.create(ADA, "Florist", "", "", RatingScale.FIVE, List.of(Section.of("Roses", List.of())));
        QuestionId beds = id("Beds");
        var ada = open(ADA);
        ada.choose(beds);
        ada.menu("More …", "Move to another set …");
        ada.chooseItem("Question set", s -> ((QuestionSet) s).id().equals(other.id()));
        ada.click("Move");

        assertThat(titles()).containsExactly("Compost", "Frost");
        assertThat(sets.find(other.id()).orElseThrow().questions())
                .extracting(Question::id)
                .containsExactly(beds);

        ada.click("Undo: move “Beds” to “Florist”");
        assertThat(titles()).containsExactly("Beds", "Compost", "Frost");
        assertThat(sets.find(other.id()).orElseThrow().questions()).isEmpty();
    }

    @Test
    void aScaleHasFourOrFiveLevels() {
        var ada = open(ADA);
        ada.click("Use 4 levels");
        assertThat(stored().scale().max()).isEqualTo(4);
        ada.type("Level 4", "Great");
        assertThat(stored().scale().levels().getLast().label()).isEqualTo("Great");
        ada.type("Slot in minutes (0: not said)", 20);
        assertThat(ada.text()).contains("15 minutes of a slot of 20: 5 minutes left", "Use 5 levels");
    }

    @Test
    void whatStopsPublishingIsNamedAndLeadsThere() {
        var ada = open(ADA);
        ada.choose(id("Frost"));
        ada.type("Prompt", " ");
        ada.click("Publish revision");
        assertThat(ada.window().find(Dialog.class).single().getHeaderTitle()).isEqualTo("Not ready to publish");
        ada.choose(id("Beds"));
        ada.click("Question 3 has no prompt yet.");
        assertThat(ada.heading()).isEqualTo("3 · Frost");
    }

    private EditorWindow open(Person person) {
        return EditorWindow.open(application, person, set.id());
    }

    private QuestionSet stored() {
        return sets.find(set.id()).orElseThrow();
    }

    private List<String> titles() {
        return stored().questions().stream().map(Question::title).toList();
    }

    private QuestionId id(String title) {
        return set.questions().stream()
                .filter(q -> q.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
