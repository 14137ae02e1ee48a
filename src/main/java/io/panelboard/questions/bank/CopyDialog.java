package io.panelboard.questions.bank;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.FormDialog;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for the set and the section that chosen questions are copied into. */
final class CopyDialog {

    private CopyDialog() {}

    /** @param copy receives the set and the title of a section, which may not exist yet */
    static Dialog of(int questions, List<QuestionSet> sets, BiConsumer<QuestionSet, String> copy) {
        var set = new ComboBox<QuestionSet>("Question set");
        var section = new ComboBox<String>("Section");
        set.setItems(sets);
        set.setItemLabelGenerator(QuestionSet::title);
        set.addValueChangeListener(e -> offerSections(section, e.getValue()));
        section.setAllowCustomValue(true);
        section.addCustomValueSetListener(e -> {
            if (e.getDetail().isBlank()) {
                section.clear();
            } else {
                section.setValue(e.getDetail());
            }
        });
        section.setHelperText("Choose a section, or type the title of a new one. What is added goes to its end.");
        return new FormDialog("Add %s to a set".formatted(FigureFormatter.count(questions, "question")), set, section)
                .required("set", set, "Choose the set to add to.")
                .required("section", section, "Choose a section, or type the title of a new one.")
                .confirm(
                        "Add copies",
                        () -> copy.accept(set.getValue(), section.getValue().strip()));
    }

    private static void offerSections(ComboBox<String> section, @Nullable QuestionSet set) {
        List<String> titles = set == null
                ? List.of()
                : set.sections().stream().map(Section::title).distinct().toList();
        section.setItems(titles);
        if (!titles.isEmpty()) {
            section.setValue(titles.getLast());
        }
    }
}
