package io.panelboard.questions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Routes;
import java.util.List;

/** Creates a question set and navigates to its editor. */
final class NewSetDialog {

    private NewSetDialog() {}

    static Dialog of(QuestionSets sets, CurrentPerson current) {
        var title = new TextField("Title");
        var role = new TextField("Role");
        var level = new TextField("Level");
        title.setManualValidation(true);
        title.setPlaceholder("Senior Rust engineer");
        title.setAutofocus(true);
        role.setPlaceholder("Rust engineer");
        level.setPlaceholder("Senior");
        return new FormDialog("New question set", title, role, level)
                .required("title", title, "A title is needed.")
                .field("role", role)
                .field("level", level)
                .confirm("Create", () -> {
                    QuestionSet set = sets.create(
                            current.get(),
                            title.getValue(),
                            role.getValue(),
                            level.getValue(),
                            RatingScale.FIVE,
                            List.of());
                    UI.getCurrent()
                            .navigate(Routes.of(Routes.QUESTION_SETS, set.id().value()));
                });
    }
}
