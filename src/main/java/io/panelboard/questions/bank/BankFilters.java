package io.panelboard.questions.bank;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.questions.BankFilter;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.QuestionBank;
import io.panelboard.shared.ui.NarrowWindow;
import java.util.List;
import java.util.Optional;

/** Collects the search criteria of the bank; narrow screens collapse all but the search text. */
final class BankFilters extends Div {

    private final TextField text = new TextField("Search");
    private final ComboBox<String> competency = new ComboBox<>("Competency");
    private final ComboBox<String> role = new ComboBox<>("Role");
    private final ComboBox<String> level = new ComboBox<>("Level");
    private final ComboBox<Difficulty> difficulty = new ComboBox<>("Difficulty");
    private final ComboBox<String> tag = new ComboBox<>("Tag");
    private final ComboBox<BankFilter.Use> use = new ComboBox<>("Use");
    private final Checkbox archived = new Checkbox("Archived questions too");
    private final Checkbox retired = new Checkbox("Retired sets too");
    private final Checkbox alike = new Checkbox("Possible duplicates");
    private final NativeDetails more;

    BankFilters(Runnable changed) {
        addClassName("pb-bank-filters");
        text.setPlaceholder("Words of the question, its section, guidance, probes or tags");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> changed.run());
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(Difficulty::label);
        use.setItems(BankFilter.Use.values());
        use.setItemLabelGenerator(BankFilter.Use::label);
        var choices = new Div();
        choices.addClassName("pb-bank-choices");
        for (ComboBox<?> choice : List.of(competency, role, level, difficulty, tag, use)) {
            choice.setPlaceholder("Any");
            choice.setClearButtonVisible(true);
            choice.addValueChangeListener(e -> changed.run());
            choices.add(choice);
        }
        var switches = new Div();
        switches.addClassName("pb-bank-switches");
        for (Checkbox box : List.of(alike, archived, retired)) {
            box.addValueChangeListener(e -> changed.run());
            switches.add(box);
        }
        more = new NativeDetails("Filters", new Div(choices, switches));
        more.setOpen(true);
        NarrowWindow.watch(this, BankGrid.WIDE, narrow -> more.setOpen(!narrow));
        add(text, more);
    }

    /** Sets the values the filters offer. */
    void offer(QuestionBank.Choices choices) {
        competency.setItems(choices.competencies());
        role.setItems(choices.roles());
        level.setItems(choices.levels());
        tag.setItems(choices.tags());
    }

    BankFilter filter() {
        return new BankFilter(
                text.getValue(),
                chosen(competency),
                chosen(role),
                chosen(level),
                difficulty.getValue(),
                chosen(tag),
                use.getValue(),
                archived.getValue(),
                retired.getValue());
    }

    /** Whether only possible duplicates are wanted. */
    boolean duplicates() {
        return alike.getValue();
    }

    private static String chosen(ComboBox<String> choice) {
        return Optional.ofNullable(choice.getValue()).orElse("");
    }
}
