package io.panelboard.questions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.SetEdit;
import io.panelboard.questions.internal.StoredSets;
import io.panelboard.questions.ui.QuestionCard;
import io.panelboard.questions.ui.UndoBar;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.ui.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = RevisionPagesTest.Pages.class)
@ViewPackages(packages = "io.panelboard.questions")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
public class RevisionPagesTest extends SpringBrowserlessTest {

    private static final Person ADMIN = StoredSets.person(Role.ADMINISTRATOR);

    @Autowired
    private QuestionSets sets;

    @Autowired
    private StoredSets.Pinned pinned;

    private QuestionSet set;
    private Revision first;

    /** Creates two revisions and a draft that differs from both. */
    @BeforeEach
    void publishTwice() {
        set = StoredSets.create(sets, "Garden", "soil", "trees", "bees");
        first = sets.publish(ADMIN, set.id(), "The first");
        edit(new SetEdit.ReplaceQuestion(question(0), worded(question(0), "About good soil")));
        edit(new SetEdit.ArchiveQuestion(question(1).id()));
        sets.publish(ADMIN, set.id(), "");
        edit(new SetEdit.AddQuestion(
                set.sections().getFirst().id(),
                0,
                question(0).copy(new QuestionId("new")).competency("Water")));
    }

    @Test
    void listsRevisionsAndShowsWhatPublishingTheDraftWouldChange() {
        pinned.all.put(first.id(), 2);
        open();

        assertThat(pageText()).contains("The first", "P One", "2 interviews", "None");
        assertThat(pageText()).contains("Questions: 1 added.");
    }

    @Test
    void comparesAnyTwo() {
        open();
        choose("What changed from", "Revision 1");
        choose("to", "Revision 2");

        assertThat(pageText()).contains("Questions: 1 removed, 1 reworded.");
        assertThat(html()).contains("About<ins> good</ins> soil", "<del>About trees</del>");
        assertThat(pageText()).contains("Reworded: prompt", "Removed");

        choose("What changed from", "Revision 2");
        assertThat(pageText()).contains("Nothing is different.");

        choose("to", "Revision 1");
        assertThat(html()).contains("About<del> good</del> soil", "<ins>About trees</ins>");
    }

    @Test
    void makesAnOldRevisionTheDraftAndTakesItBack() {
        open();
        QuestionSet before = stored();

        click("Make it the draft: revision 1");

        assertThat(stored().sections()).isEqualTo(first.sections());
        assertThat(stored().archived()).extracting(Question::competency).containsExactly("Water");
        assertThat(pageText())
                .contains("Revision 1 is the draft now. 1 question of the draft before it went to the archive.");

        test(findInView(Button.class).withText("Undo").single()).click();

        assertThat(stored().content()).isEqualTo(before.content());
        assertThat(findInView(UndoBar.class).exists())
                .as("nothing more to undo")
                .isFalse();
    }

    @Test
    void doesNotTakeBackOverSomebodyElsesChange() {
        open();
        click("Make it the draft: revision 1");
        edit(new SetEdit.ArchiveQuestion(first.questions().getFirst().id()));
        QuestionSet theirs = stored();

        test(findInView(Button.class).withText("Undo").single()).click();

        assertThat(test(find(Notification.class).last()).getText()).contains("was changed by somebody else");
        assertThat(stored()).isEqualTo(theirs);
    }

    @Test
    void showsAWholeRevisionAndTheInterviewsThatPinIt() {
        pinned.all.put(first.id(), 1);
        open();

        click("Revision 1: look at it");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Garden, revision 1");
        assertThat(find(QuestionCard.class).all()).hasSize(3);
        test(find(Button.class).withText("Close").single()).click();

        click("1 interview with revision 1");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Sun 1 Mar 2026, 09:00 Z: Planned");
    }

    @Test
    void retiresASetAndPutsItBack() {
        open();
        test(findInView(Button.class).withText("Retire").single()).click();

        assertThat(stored().retired()).isTrue();
        assertThat(pageText()).contains("Retired: no new interview can choose it.");
        assertThat(sets.published()).isEmpty();
        assertThat(sets.revisions(set.id())).hasSize(2);

        test(findInView(Button.class).withText("Undo").single()).click();
        assertThat(stored().retired()).isFalse();
    }

    @Test
    void saysWhenNothingIsPublishedOrThere() {
        QuestionSet draft = StoredSets.create(sets, "Park", "paths");
        navigate(Routes.revisions(draft.id().value()), RevisionsView.class);
        assertThat(pageText()).contains("Nothing is published yet");

        navigate(Routes.revisions("gone"), RevisionsView.class);
        assertThat(pageText()).contains("This question set does not exist");
    }

    private void open() {
        navigate(Routes.revisions(set.id().value()), RevisionsView.class);
    }

    private QuestionSet stored() {
        return sets.find(set.id()).orElseThrow();
    }

    private Question question(int place) {
        return stored().questions().get(place);
    }

    private void edit(SetEdit step) {
        sets.edit(ADMIN, set.id(), step);
    }

    private static Question worded(Question q, String prompt) {
        return new Question(
                q.id(),
                q.title(),
                prompt,
                q.guidance(),
                q.probes(),
                q.competency(),
                q.minutes(),
                q.weight(),
                q.difficulty(),
                q.tags(),
                q.anchors());
    }

    private void choose(String label, String item) {
        @SuppressWarnings("unchecked") // nothing is asked of a value but its label
        Select<Object> select = findInView(Select.class).withCaption(label).single();
        test(select).selectItem(item);
    }

    private void click(String label) {
        test(findInView(Button.class)
                        .withCondition(
                                b -> b.getAriaLabel().filter(label::equals).isPresent())
                        .single())
                .click();
    }

    private String pageText() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }

    @Import(StoredSets.class)
    public static class Pages {

        @Bean
        MongoOperations mongo() {
            return Databases.EMBEDDED.template();
        }

        @Bean
        CurrentPerson current() {
            return () -> ADMIN;
        }

        @Bean
        People people() {
            var people = new KnownPeople();
            people.add(ADMIN);
            return people;
        }
    }
}
