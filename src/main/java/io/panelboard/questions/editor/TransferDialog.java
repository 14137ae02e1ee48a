package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.shared.ui.Attempt;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks for the set and the section that a question goes to. */
final class TransferDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<QuestionSet> set = new ComboBox<>("Question set");
    private final Select<Section> section = new Select<>();

    TransferDialog(String name, List<QuestionSet> others, boolean move, BiConsumer<QuestionSet, SectionId> take) {
        setHeaderTitle((move ? "Move %s" : "Copy %s").formatted(name));
        addClassName("pb-dialog");
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
        var form = new Div(set, section);
        form.addClassName("pb-form");
        add(form);
        var attempt = new Attempt()
                .required("set", set, "Choose the set that it goes to.")
                .required("section", section, "This set has no section yet. Add one there first.");
        var ok = new Button(move ? "Move" : "Copy", e -> {
            if (attempt.run(() -> take.accept(set.getValue(), section.getValue().id()))) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", e -> close()), ok);
    }
}
