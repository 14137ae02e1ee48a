package io.panelboard.questions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.SetEdit.Head;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tests conflicting changes and failed writes in a form. */
class AutoFormTest {

    private final Kept kept = new Kept(new Head("Beds", "Gardener", "Senior", 0));
    private final TextField title = new TextField("Title");
    private final TextField role = new TextField("Role");
    private final Form form = new Form(kept, title, role);

    @Test
    void savesOnePartAndLeavesTheOthersAlone() {
        kept.stored = new Head("Beds", "Head gardener", "Senior", 0);
        type(title, "Winter beds");

        assertThat(kept.stored).isEqualTo(new Head("Winter beds", "Head gardener", "Senior", 0));
        assertThat(role.getValue()).isEqualTo("Head gardener");
        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void whatSomebodyElseWroteIsShownWhereNobodyTypes() {
        somebodyElse(new Head("Roses", "Gardener", "Senior", 0));
        assertThat(title.getValue()).isEqualTo("Roses");
    }

    @Test
    void aFieldThatIsOpenIsNotOverwrittenBeforeItIsLeft() {
        ComponentUtil.fireEvent(title, new FocusNotifier.FocusEvent<Component>(title, true));
        somebodyElse(new Head("Roses", "Gardener", "Senior", 0));
        assertThat(title.getValue()).isEqualTo("Beds");
        assertThat(words()).contains("Roses").doesNotContain("Keep mine");

        ComponentUtil.fireEvent(title, new BlurNotifier.BlurEvent<Component>(title, true));
        assertThat(title.getValue()).isEqualTo("Roses");
        assertThat(words()).doesNotContain("changed the title");
    }

    @Test
    void twoVersionsOfOnePartAreShownSideBySideAndNeitherIsLost() {
        kept.stored = new Head("Roses", "Gardener", "Senior", 0);
        type(title, "Winter beds");

        assertThat(kept.stored.title()).isEqualTo("Roses");
        assertThat(title.getValue()).isEqualTo("Winter beds");
        assertThat(words()).contains("Bo changed the title too", "Roses", "Keep mine", "Take theirs");
        assertThat(form.unsaved()).hasValueSatisfying(why -> assertThat(why).contains("Choose which to keep"));

        click("Keep mine");
        assertThat(kept.stored.title()).isEqualTo("Winter beds");
        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void theirsCanBeTaken() {
        kept.stored = new Head("Roses", "Gardener", "Senior", 0);
        type(title, "Winter beds");
        click("Take theirs");

        assertThat(title.getValue()).isEqualTo("Roses");
        assertThat(kept.stored.title()).isEqualTo("Roses");
        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void aRefusalStandsBesideTheFieldAndTheTextStays() {
        type(title, "forbidden");
        assertThat(title.getErrorMessage()).isEqualTo("Another title is needed.");
        assertThat(title.getValue()).isEqualTo("forbidden");
        assertThat(form.unsaved()).hasValue("Another title is needed.");

        type(role, "Florist");
        assertThat(kept.stored).isEqualTo(new Head("Beds", "Florist", "Senior", 0));
        assertThat(form.unsaved()).as("the other field is stored on its own").hasValue("Another title is needed.");

        type(title, "Allowed");
        assertThat(title.isInvalid()).isFalse();
        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void whenTheDatabaseDoesNotAnswerTheTextWaitsAndIsSentAgain() {
        kept.down = true;
        type(title, "Winter beds");
        assertThat(form.unsaved()).hasValue("The database does not answer. Trying again …");

        kept.down = false;
        form.retry();
        assertThat(kept.stored.title()).isEqualTo("Winter beds");
        assertThat(form.unsaved()).isEmpty();
    }

    private void somebodyElse(Head now) {
        kept.stored = now;
        form.update(now);
    }

    private static void type(TextField field, String text) {
        field.setValue(text);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, "", true));
    }

    private String words() {
        return form.getElement().getTextRecursively();
    }

    private void click(String button) {
        buttons(form)
                .filter(b -> b.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Button> buttons(Component in) {
        return in instanceof Button button
                ? Stream.of(button)
                : in.getChildren().flatMap(AutoFormTest::buttons);
    }

    private static final class Form extends AutoForm<Head> {

        private static final long serialVersionUID = 1;

        Form(Store<Head> store, TextField title, TextField role) {
            super(store, new Head("Beds", "Gardener", "Senior", 0));
            add(bind(DraftFields.SET_TITLE, FieldInput.text(title)), bind(DraftFields.SET_ROLE, FieldInput.text(role)));
        }
    }

    private static final class Kept implements AutoForm.Store<Head> {

        private Head stored;
        private boolean down;

        Kept(Head stored) {
            this.stored = stored;
        }

        @Override
        public Head replace(Head before, Head after, Field<Head, ?> changed) {
            if (down) {
                throw new DataAccessResourceFailureException("gone");
            }
            if (!before.equals(stored)) {
                throw new RuleViolation(QuestionsViolation.QUESTION_CHANGED_MEANWHILE);
            }
            if (after.title().equals("forbidden")) {
                throw new RuleViolation("title", CommonViolation.TEXT_MISSING, "Another title");
            }
            stored = after;
            return stored;
        }

        @Override
        public Optional<Head> now() {
            return Optional.of(stored);
        }

        @Override
        public String author() {
            return "Bo";
        }

        @Override
        public void inputLeft() {}

        @Override
        public void stateChanged() {}
    }
}
