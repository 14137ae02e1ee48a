package io.panelboard.questions.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.SetEdit;
import io.panelboard.questions.internal.StoredSets;
import io.panelboard.questions.revisions.RevisionPagesTest;
import io.panelboard.shared.ui.Routes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = RevisionPagesTest.Pages.class)
@ViewPackages(packages = "io.panelboard.questions")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class BankPagesTest extends SpringBrowserlessTest {

    @Autowired
    private QuestionSets sets;

    private QuestionSet garden;
    private QuestionSet park;

    @BeforeEach
    void twoSets() {
        garden = StoredSets.create(sets, "Garden", "soil", "trees");
        park = StoredSets.create(sets, "Park", "soil", "paths of gravel in every park");
        navigate(Routes.QUESTION_BANK, BankView.class);
    }

    @Test
    void searchesWhileOneTypes() {
        assertThat(shown()).containsExactly("soil", "trees", "soil", "paths of gravel in every park");
        assertThat(pageText()).contains("4 questions");

        test(findInView(TextField.class).withCaption("Search").single()).setValue("about so");
        assertThat(shown()).containsExactly("soil", "soil");
        assertThat(pageText()).contains("2 questions");

        test(findInView(TextField.class).withCaption("Search").single()).setValue("nothing like it");
        assertThat(shown()).isEmpty();
        assertThat(pageText()).contains("No question matches.");
    }

    @Test
    void searchesTheSectionsToo() {
        sets.edit(
                StoredSets.person(Role.ADMINISTRATOR),
                garden.id(),
                new SetEdit.RenameSection(
                        garden.sections().getFirst().id(),
                        garden.sections().getFirst().title(),
                        "Testing"));

        test(findInView(TextField.class).withCaption("Search").single()).setValue("testing");

        assertThat(shown()).containsExactly("soil", "trees");
    }

    @Test
    void aSectionThatIsTypedBeforeTheSetIsChosenIsTaken() {
        select(0);
        click("Add 1 to a set");
        type("Section", "New");
        assertThat(choice("Section").getValue()).isEqualTo("New");

        type("Question set", "par");
        assertThat(choice("Section").getValue()).isEqualTo("New");
        click("Add copies");

        assertThat(stored(park).sections()).extracting("title").containsExactly("All", "New");
    }

    @Test
    void filtersByCompetencyAndUse() {
        choose("Competency", "trees");
        assertThat(shown()).containsExactly("trees");
        choose("Use", "Published, in no interview");
        assertThat(shown()).isEmpty();
        choose("Use", "Never published");
        assertThat(shown()).containsExactly("trees");
    }

    @Test
    void showsPossibleDuplicatesWithWhatTheyAreLike() {
        test(findInView(Checkbox.class).withCaption("Possible duplicates").single())
                .click();

        assertThat(shown()).containsExactly("soil", "soil");
        Component row = test(grid()).getCellComponent(0, 0);
        assertThat(row.getElement().getTextRecursively()).contains("100 % like “About soil” in “Park”");
    }

    @Test
    void addsCopiesToASectionAndTakesThemBack() {
        select(1, 0);
        click("Add 2 to a set");
        choose("Question set", "Park");
        assertThat(choice("Section").getValue()).isEqualTo("All");
        click("Add copies");

        List<Question> there = stored(park).questions();
        assertThat(there)
                .extracting(Question::competency)
                .containsExactlyInAnyOrder("soil", "paths of gravel in every park", "soil", "trees");
        assertThat(there).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(there)
                .extracting(Question::id)
                .doesNotContainAnyElementsOf(
                        garden.questions().stream().map(Question::id).toList());
        assertThat(stored(garden)).isEqualTo(garden);
        assertThat(findInView(Button.class).withText("Add to a set").single().isEnabled())
                .as("nothing is chosen any more")
                .isFalse();
        assertThat(pageText())
                .contains("2 copies are in “Park”, section “All”.")
                .contains("6 questions");

        click("Undo");
        assertThat(stored(park).sections()).isEqualTo(park.sections());
        assertThat(pageText()).contains("4 questions");
    }

    @Test
    void whatIsChosenStaysChosenThroughOtherSearches() {
        select(0);
        test(findInView(TextField.class).withCaption("Search").single()).setValue("trees");
        select(0);
        assertThat(findInView(Button.class).withText("Add 2 to a set").exists()).isTrue();

        click("Choose none");
        assertThat(findInView(Button.class).withText("Add to a set").single().isEnabled())
                .isFalse();
        assertThat(findInView(Button.class).withText("Choose none").exists()).isFalse();
    }

    @Test
    void addsToANewSection() {
        select(0);
        click("Add 1 to a set");
        choose("Question set", "Park");
        choice("Section").setValue("Ground");
        click("Add copies");

        assertThat(stored(park).sections().getLast().title()).isEqualTo("Ground");
        assertThat(stored(park).sections().getLast().questions()).hasSize(1);

        click("Undo");
        assertThat(stored(park).sections()).isEqualTo(park.sections());
    }

    @Test
    void saysWhatIsMissingBeforeItAdds() {
        assertThat(findInView(Button.class).withText("Add to a set").single().isEnabled())
                .isFalse();
        select(0);
        click("Add 1 to a set");
        click("Add copies");

        assertThat(choice("Question set").getErrorMessage()).isEqualTo("Choose the set to add to.");
        assertThat(find(Notification.class).exists()).isFalse();
        assertThat(stored(park)).isEqualTo(park);
    }

    private void select(int... rows) {
        BankGrid grid = grid();
        IntStream.of(rows).mapToObj(test(grid)::getRow).forEach(grid::select);
    }

    private List<String> shown() {
        var grid = test(grid());
        return IntStream.range(0, grid.size())
                .mapToObj(i -> grid.getRow(i).question().competency())
                .toList();
    }

    private BankGrid grid() {
        return findInView(BankGrid.class).single();
    }

    private QuestionSet stored(QuestionSet set) {
        return sets.find(set.id()).orElseThrow();
    }

    private void choose(String label, String item) {
        test(choice(label)).selectItem(item);
    }

    private void type(String label, String text) {
        ComboBox<String> box = choice(label);
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, text));
    }

    @SuppressWarnings("unchecked") // nothing is asked of a value but its label; sections are their titles
    private ComboBox<String> choice(String label) {
        return find(ComboBox.class).withCaption(label).single();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String pageText() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
