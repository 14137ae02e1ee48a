package io.panelboard.questions.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Attempt;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Asks for the set and the section that chosen questions are copied into. */
final class CopyDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<QuestionSet> set = new ComboBox<>("Question set");
    private final ComboBox<String> section = new ComboBox<>("Section");

    /** @param copy receives the set and the title of a section, which may not exist yet */
    CopyDialog(int questions, List<QuestionSet> sets, BiConsumer<QuestionSet, String> copy) {
        setHeaderTitle("Add %s to a set".formatted(FigureFormatter.count(questions, "question")));
        setWidth("28rem");
        setMaxWidth("100%");
        set.setItems(sets);
        set.setItemLabelGenerator(QuestionSet::title);
        set.addValueChangeListener(e -> offerSections());
        section.setAllowCustomValue(true);
        section.addCustomValueSetListener(e -> {
            if (e.getDetail().isBlank()) {
                section.clear();
            } else {
                section.setValue(e.getDetail());
            }
        });
        section.setHelperText("Choose a section, or type the title of a new one. What is added goes to its end.");
        var form = new Div(set, section);
        form.addClassName("pb-form");
        add(form);
        var attempt = new Attempt()
                .required("set", set, "Choose the set to add to.")
                .required("section", section, "Choose a section, or type the title of a new one.");
        var button = new Button("Add copies", e -> {
            if (attempt.run(() -> copy.accept(set.getValue(), section.getValue().strip()))) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", e -> close()), button);
    }

    private void offerSections() {
        List<String> titles = Optional.ofNullable(set.getValue()).map(QuestionSet::sections).orElse(List.of()).stream()
                .map(Section::title)
                .distinct()
                .toList();
        section.setItems(titles);
        if (!titles.isEmpty()) {
            section.setValue(titles.getLast());
        }
    }
}
