package io.panelboard.questions.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.shared.ui.FormDialog;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks for the set and the section that a question goes to. */
final class TransferDialog {

    private TransferDialog() {}

    static Dialog of(String name, List<QuestionSet> others, boolean move, BiConsumer<QuestionSet, SectionId> take) {
        var set = new ComboBox<QuestionSet>("Question set");
        var section = new Select<Section>();
        set.setItems(others);
        set.setItemLabelGenerator(QuestionSet::title);
        set.setHelperText(
                move
                        ? "The question leaves this set; published revisions keep it."
                        : "The copy goes its own way from here.");
        section.setLabel("Section");
        section.setItemLabelGenerator(s -> s == null ? "" : s.title());
        set.addValueChangeListener(e -> {
            List<Section> sections =
                    e.getValue() == null ? List.of() : e.getValue().sections();
            section.setItems(sections);
            if (!sections.isEmpty()) {
                section.setValue(sections.getFirst());
            }
        });
        return new FormDialog((move ? "Move %s" : "Copy %s").formatted(name), set, section)
                .required("set", set, "Choose the set that it goes to.")
                .required("section", section, "This set has no section yet. Add one there first.")
                .confirm(
                        move ? "Move" : "Copy",
                        () -> take.accept(set.getValue(), section.getValue().id()));
    }
}
