package io.panelboard.questions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.shared.ui.FormDialog;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the new name of a competency, or for the one it is merged into. */
final class CompetencyDialog {

    private CompetencyDialog() {}

    static Dialog rename(String name, Consumer<String> rename) {
        var field = new TextField("Name");
        field.setValue(name);
        field.setHelperText("Every draft follows. What was published keeps the old name.");
        return new FormDialog("Rename “%s”".formatted(name), field)
                .field("name", field)
                .confirm("Rename", () -> rename.accept(field.getValue()));
    }

    /** @param others possible merge targets */
    static Dialog merge(String name, List<String> others, Consumer<String> merge) {
        var field = new ComboBox<String>("Merge into");
        field.setItems(others);
        field.setHelperText(
                "Every draft follows, and “%s” leaves the list. What was published keeps it.".formatted(name));
        return new FormDialog("Merge “%s”".formatted(name), field)
                .required("into", field, "Choose the competency that takes it in.")
                .confirm("Merge", () -> merge.accept(field.getValue()));
    }
}
