package io.panelboard.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.internal.StoredSets;
import io.panelboard.questions.revisions.RevisionPagesTest;
import io.panelboard.shared.ui.Routes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = RevisionPagesTest.Pages.class)
@ViewPackages(packages = "io.panelboard.questions")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class CompetencyPagesTest extends SpringBrowserlessTest {

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Competencies competencies;

    private QuestionSet garden;

    @BeforeEach
    void aSet() {
        garden = StoredSets.create(sets, "Garden", "Soil", "Trees");
        navigate(Routes.COMPETENCIES, CompetenciesView.class);
    }

    @Test
    void beginsWithWhatTheSetsUseAndTakesMore() {
        assertThat(pageText()).contains("Soil", "Trees", "In use");

        test(field("New competency")).setValue("Bees");
        click("Add");
        assertThat(competencies.names()).containsExactly("Bees", "Soil", "Trees");
        assertThat(field("New competency").getValue()).isEmpty();

        test(field("New competency")).setValue("bees");
        click("Add");
        assertThat(field("New competency").getErrorMessage()).isEqualTo("“bees” is on the list already.");
    }

    @Test
    void renamesInEveryDraft() {
        action("Rename: Soil");
        test(field("Name")).setValue("trees");
        click("Rename");
        assertThat(field("Name").getErrorMessage()).contains("merge them");
        assertThat(find(Dialog.class).exists()).isTrue();

        test(field("Name")).setValue("Ground");
        click("Rename");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(test(find(Notification.class).last()).getText()).isEqualTo("“Soil” is “Ground” now, in 1 question.");
        assertThat(used()).containsExactly("Ground", "Trees");
        assertThat(pageText()).contains("Ground").doesNotContain("Soil");
    }

    @Test
    void mergesTwo() {
        action("Merge: Soil");
        click("Merge");
        assertThat(into().getErrorMessage()).isEqualTo("Choose the competency that takes it in.");

        test(into()).selectItem("Trees");
        click("Merge");

        assertThat(used()).containsExactly("Trees", "Trees");
        assertThat(competencies.names()).containsExactly("Trees");
    }

    @Test
    void retiresAndPutsBack() {
        action("Retire: Soil");
        assertThat(pageText()).contains("Retired");
        assertThat(competencies.names()).containsExactly("Trees");

        action("Put back: Soil");
        assertThat(competencies.names()).containsExactly("Soil", "Trees");
        assertThat(used()).containsExactly("Soil", "Trees");
    }

    @Test
    void offersToListWhatIsOnlyUsed() {
        StoredSets.create(sets, "Park", "Paths");
        navigate(Routes.COMPETENCIES, CompetenciesView.class);
        assertThat(pageText()).contains("Used, not on the list");

        action("Put on the list: Paths");
        assertThat(competencies.names()).containsExactly("Paths", "Soil", "Trees");
    }

    private List<String> used() {
        return sets.find(garden.id()).orElseThrow().questions().stream()
                .map(Question::competency)
                .toList();
    }

    @SuppressWarnings("unchecked") // the dialog has one choice, of names
    private ComboBox<String> into() {
        return find(ComboBox.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private void click(String button) {
        test(find(Button.class)
                        .withText(button)
                        .withCondition(b -> b.getAriaLabel().isEmpty())
                        .single())
                .click();
    }

    private void action(String label) {
        test(findInView(Button.class)
                        .withCondition(
                                b -> b.getAriaLabel().filter(label::equals).isPresent())
                        .single())
                .click();
    }

    private String pageText() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
