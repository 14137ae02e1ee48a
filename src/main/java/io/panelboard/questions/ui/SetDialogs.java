package io.panelboard.questions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Routes;
import java.util.List;

/** Opens the dialogs that create, duplicate and delete question sets. */
final class SetDialogs {

    private SetDialogs() {}

    /** Asks what a new set is called, and opens its editor. */
    static Dialog create(QuestionSets sets, Person by) {
        TextField title = title(sets.all());
        title.setPlaceholder("Senior Rust engineer");
        var role = new TextField("Role");
        var level = new TextField("Level");
        role.setPlaceholder("Rust engineer");
        level.setPlaceholder("Senior");
        return new FormDialog("New question set", title, role, level)
                .required("title", title, "A title is needed.")
                .field("role", role)
                .field("level", level)
                .confirm("Create", () -> {
                    QuestionSet set = sets.create(
                            by, title.getValue(), role.getValue(), level.getValue(), RatingScale.FIVE, List.of());
                    edit(set);
                });
    }

    /** Asks what a copy is called, and opens its editor. */
    static Dialog duplicate(QuestionSets sets, Person by, QuestionSet set, List<QuestionSet> all) {
        TextField title = title(all);
        title.setValue("Copy of " + set.title());
        return new FormDialog(
                        "Duplicate " + set.title(),
                        new Paragraph(
                                "The copy has every section and question of the draft, and none of its revisions."),
                        title)
                .required("title", title, "A title is needed.")
                .confirm("Duplicate", () -> {
                    QuestionSet copy = sets.duplicate(by, set.id(), title.getValue());
                    Notices.done("“%s” is stored.".formatted(copy.title()));
                    edit(copy);
                });
    }

    /**
     * Asks whether a set that was never published is deleted.
     *
     * @param deleted runs once it is
     */
    static Dialog delete(QuestionSets sets, Person by, QuestionSet set, Runnable deleted) {
        int archived = set.archived().size();
        return new FormDialog(
                        "Delete " + set.title(),
                        new Paragraph(
                                "%s%s will be gone for good. Nothing of this set was published, so no interview has it."
                                        .formatted(
                                                FigureFormatter.count(
                                                        set.questions().size(), "question"),
                                                archived == 0 ? "" : " and %d in the archive".formatted(archived))))
                .confirmForGood("Delete for good", () -> {
                    sets.delete(by, set.id());
                    Notices.done("“%s” is deleted.".formatted(set.title()));
                    deleted.run();
                });
    }

    /** Makes an input that says if another set has the title: both can be stored, and lists show them side by side. */
    private static TextField title(List<QuestionSet> all) {
        var title = new TextField("Title");
        title.setManualValidation(true);
        title.setAutofocus(true);
        title.addValueChangeListener(e -> title.setHelperText(
                all.stream().anyMatch(set -> Folding.same(set.title(), e.getValue()))
                        ? "There is a question set of this title already."
                        : null));
        return title;
    }

    private static void edit(QuestionSet set) {
        UI.getCurrent().navigate(Routes.of(Routes.QUESTION_SETS, set.id().value()));
    }
}
