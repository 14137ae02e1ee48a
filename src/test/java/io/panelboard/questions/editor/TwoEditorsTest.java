package io.panelboard.questions.editor;

import static io.panelboard.questions.editor.EditorConfiguration.ADA;
import static io.panelboard.questions.editor.EditorConfiguration.BO;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Edits one draft as two administrators, with the real rules and store. */
@SpringJUnitConfig(EditorConfiguration.class)
class TwoEditorsTest {

    private final ApplicationContext context;
    private final QuestionSets sets;
    private BrowserlessApplicationContext application;
    private QuestionSet set;

    @Autowired
    @SuppressWarnings("NullAway.Init") // application and set are there before each test
    TwoEditorsTest(ApplicationContext context, QuestionSets sets) {
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
    void twoAdministratorsSeeEachOther() {
        var ada = open(ADA);
        var bo = open(BO);
        bo.choose(id("Compost"));

        ada.until(() -> ada.people().equals(List.of("Bo Editor, on question 2")));
        assertThat(ada.outlinePart().people()).containsEntry(id("Compost").value(), List.of("Bo Editor"));
        bo.until(() -> bo.people().equals(List.of("Ada Author, on the set")));

        bo.close();
        ada.until(() -> ada.people().isEmpty());
        assertThat(ada.said()).contains("Bo Editor has left.");
    }

    @Test
    void whatTheOtherDoesIsSeenAtOnceAndBothKeepTheirWork() {
        var ada = open(ADA);
        var bo = open(BO);
        ada.choose(id("Beds"));
        bo.choose(id("Beds"));

        bo.type("Guidance", "Rest and compost.");
        ada.until(() -> ada.value("Guidance").equals("Rest and compost."));
        ada.type("Title", "Tired beds");
        bo.until(() -> bo.outline().contains("1 Tired beds"));
        bo.type("Prompt", "What does a tired bed need?");

        Question beds = stored().questions().getFirst();
        assertThat(beds.title()).isEqualTo("Tired beds");
        assertThat(beds.guidance()).isEqualTo("Rest and compost.");
        assertThat(beds.prompt()).isEqualTo("What does a tired bed need?");
    }

    @Test
    void whatIsPublishedIsWhatItsAuthorHasSeen() {
        sets.publish(ADA, set.id(), "");
        var ada = open(ADA);
        var bo = open(BO);
        ada.until(() -> !ada.people().isEmpty());
        bo.choose(id("Beds"));
        bo.type("Guidance", "Rest and compost.");
        ada.choose(id("Beds"));
        ada.until(() -> ada.value("Guidance").equals("Rest and compost."));

        ada.click("Publish revision");
        Dialog dialog = ada.window().find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Publish revision 2");
        assertThat(dialog.getElement().getTextRecursively())
                .contains(
                        "What changes since revision 1",
                        "Questions: 1 reworded.",
                        "Rest and compost.",
                        "Bo Editor is in this draft too. What is published is what you see here.",
                        "Weights add up to");
        bo.type("Guidance", "Rest, compost and patience.");
        ada.click("Publish");
        assertThat(notice(ada)).contains("since you looked at it");
        assertThat(sets.revisions(set.id())).hasSize(1);

        ada.click("Cancel");
        ada.click("Publish revision");
        ada.click("Publish");
        assertThat(sets.revisions(set.id()).getFirst().questions().getFirst().guidance())
                .isEqualTo("Rest, compost and patience.");

        ada.click("Publish revision");
        assertThat(notice(ada)).startsWith("The draft is the same as revision 2");
    }

    @Test
    void twoVersionsOfOneTextAreShownBesideEachOther() {
        var ada = open(ADA);
        var bo = open(BO);
        ada.choose(id("Beds"));
        bo.choose(id("Beds"));
        ada.until(() -> ada.people().equals(List.of("Bo Editor, on question 1")));

        ada.focus("Prompt");
        bo.type("Prompt", "Theirs?");
        ada.until(() -> ada.text().contains("Bo Editor changed the prompt."));
        assertThat(ada.value("Prompt")).isEqualTo("Beds?");
        ada.type("Prompt", "Mine?");

        assertThat(ada.text()).contains("Bo Editor changed the prompt too", "Theirs?");
        assertThat(stored().questions().getFirst().prompt()).isEqualTo("Theirs?");
        ada.click("Keep mine");
        assertThat(stored().questions().getFirst().prompt()).isEqualTo("Mine?");
        bo.until(() -> bo.value("Prompt").equals("Mine?"));
    }

    @Test
    void whoeverHasAQuestionOpenSeesThatItWasArchived() {
        var ada = open(ADA);
        var bo = open(BO);
        ada.choose(id("Beds"));
        bo.choose(id("Beds"));
        bo.menu("More …", "Archive");

        ada.until(() -> ada.heading().equals("Archived: Beds"));
    }

    private static String notice(EditorWindow author) {
        return author.window()
                .test(author.window().find(Notification.class).last())
                .getText();
    }

    private EditorWindow open(Person person) {
        return EditorWindow.open(application, person, set.id());
    }

    private QuestionSet stored() {
        return sets.find(set.id()).orElseThrow();
    }

    private QuestionId id(String title) {
        return set.questions().stream()
                .filter(q -> q.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
