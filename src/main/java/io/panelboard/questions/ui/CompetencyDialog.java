package io.panelboard.questions.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for the new name of a competency, or for the one it is merged into. */
final class CompetencyDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private CompetencyDialog(String title) {
        setHeaderTitle(title);
        setWidth("28rem");
        setMaxWidth("100%");
    }

    static CompetencyDialog rename(String name, Consumer<String> rename) {
        var field = new TextField("Name");
        field.setValue(name);
        field.setHelperText("Every draft follows. What was published keeps the old name.");
        return new CompetencyDialog("Rename “%s”".formatted(name)).withField("Rename", "name", field, rename);
    }

    /** @param others possible merge targets */
    static CompetencyDialog merge(String name, List<String> others, Consumer<String> merge) {
        var field = new ComboBox<String>("Merge into");
        field.setItems(others);
        field.setHelperText(
                "Every draft follows, and “%s” leaves the list. What was published keeps it.".formatted(name));
        return new CompetencyDialog("Merge “%s”".formatted(name)).withField("Merge", "into", field, merge);
    }

    private <C extends AbstractField<?, String> & HasValidation> CompetencyDialog withField(
            String action, String name, C field, Consumer<String> answer) {
        field.getElement().getStyle().setWidth("100%");
        add(field);
        var button = new Button(action, e -> {
            boolean done = new Attempt()
                    .field(name, field)
                    .run(() -> answer.accept(Optional.ofNullable(field.getValue())
                            .orElseThrow(() -> new RuleViolation(name, QuestionsViolation.MERGE_TARGET_MISSING))));
            if (done) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", e -> close()), button);
        return this;
    }
}
