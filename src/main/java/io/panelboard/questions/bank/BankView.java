package io.panelboard.questions.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionBank.Lookalike;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Section;
import io.panelboard.questions.ui.UndoBar;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.TypedChoice;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Searches the questions of all sets and copies them into other sets. */
@Route(Routes.QUESTION_BANK)
@com.vaadin.flow.router.PageTitle("Question bank · Panelboard")
@RolesAllowed("ADMINISTRATOR")
class BankView extends Div implements AfterNavigationObserver {

    private final transient QuestionBank bank;
    private final transient QuestionSets sets;
    private final transient CurrentPerson current;
    private final BankFilters filters = new BankFilters(this::search);
    private final BankGrid grid = new BankGrid();
    private final Span count = new Span();
    private final Button copy = new Button("Add to a set", e -> copy());
    private final Button none = new Button("Choose none", e -> grid.deselectAll());
    private final UndoBar undo = new UndoBar();

    BankView(QuestionBank bank, QuestionSets sets, CurrentPerson current) {
        this.bank = bank;
        this.sets = sets;
        this.current = current;
        addClassNames("pb-page", "pb-page-wide", "pb-bank");
        count.getElement().setAttribute("role", "status");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addSelectionListener(e -> showSelection());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        var chosen = new Div(none, copy);
        chosen.addClassName("pb-actions");
        var bar = new Div(count, chosen);
        bar.addClassName("pb-bank-bar");
        var back = new Anchor(Routes.QUESTION_SETS, "Question sets");
        back.addClassName("pb-link-button");
        add(
                new PageHeader(
                        "Question bank", "Every question of every set. Choose some to add copies to a set.", back),
                filters,
                undo,
                bar,
                grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.offer(bank.choices());
        search();
    }

    private void search() {
        int found;
        if (filters.duplicates()) {
            List<Lookalike> alike = bank.lookalikes(filters.filter());
            grid.showAlike(alike);
            found = alike.size();
        } else {
            List<BankQuestion> questions = bank.find(filters.filter());
            grid.show(questions);
            found = questions.size();
        }
        count.setText(
                found == 0 ? "No question matches." : "%,d %s".formatted(found, found == 1 ? "question" : "questions"));
        showSelection();
    }

    private void showSelection() {
        int chosen = grid.getSelectedItems().size();
        copy.setEnabled(chosen > 0);
        none.setVisible(chosen > 0);
        copy.setText(chosen == 0 ? "Add to a set" : "Add %,d to a set".formatted(chosen));
    }

    private void copy() {
        List<Question> questions =
                grid.getSelectedItems().stream().map(BankQuestion::question).toList();
        List<QuestionSet> targets = sets.all().stream()
                .filter(s -> !s.retired())
                .sorted(Comparator.comparing(QuestionSet::title, Folding.ORDER))
                .toList();
        CopyDialog.of(questions.size(), targets, (set, section) -> copy(questions, set, section))
                .open();
    }

    private void copy(List<Question> questions, QuestionSet set, String section) {
        var copies = new Copies(sets, set.id());
        try {
            copies.add(current.get(), set, section, questions);
            grid.deselectAll();
        } finally {
            // Also after a failure: the copies made until then stay and can be undone.
            int added = copies.added();
            undo.show(
                    "%,d %s in “%s”, section “%s”."
                            .formatted(added, added == 1 ? "copy is" : "copies are", set.title(), section),
                    () -> {
                        copies.undo(current.get());
                        search();
                    });
            search();
        }
    }

    /** Asks for the set and the section that chosen questions are copied into. */
    private static final class CopyDialog {

        private CopyDialog() {}

        /** @param copy receives the set and the title of a section, which may not exist yet */
        static Dialog of(int questions, List<QuestionSet> sets, BiConsumer<QuestionSet, String> copy) {
            var set = new ComboBox<QuestionSet>("Question set");
            var section = new ComboBox<String>("Section");
            FoldedChoices.fill(set, sets);
            set.setItemLabelGenerator(QuestionSet::title);
            TypedChoice.takeOnlyMatch(set);
            // Without any items a typed title could not be taken before the set is chosen.
            section.setItems(List.of());
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
            return new FormDialog(
                            "Add %s to a set".formatted(FigureFormatter.count(questions, "question")), set, section)
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
            String typed = Objects.requireNonNullElse(section.getValue(), "");
            section.setItems(titles);
            if (!typed.isBlank()) {
                section.setValue(typed);
            } else if (!titles.isEmpty()) {
                section.setValue(titles.getLast());
            }
        }
    }
}
