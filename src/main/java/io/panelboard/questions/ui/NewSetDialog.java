package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Routes;
import java.util.List;

/** Creates a question set and navigates to its editor. */
final class NewSetDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final TextField title = new TextField("Title");
    private final TextField role = new TextField("Role");
    private final TextField level = new TextField("Level");

    NewSetDialog(QuestionSets sets, CurrentPerson current) {
        setHeaderTitle("New question set");
        addClassName("pb-dialog");
        title.setManualValidation(true);
        title.setPlaceholder("Senior Rust engineer");
        title.setAutofocus(true);
        role.setPlaceholder("Rust engineer");
        level.setPlaceholder("Senior");
        var form = new Div(title, role, level);
        form.addClassName("pb-form");
        add(form);
        var attempt = new Attempt()
                .required("title", title, "A title is needed.")
                .field("role", role)
                .field("level", level);
        var create = new Button(
                "Create",
                e -> attempt.run(() -> {
                    QuestionSet set = sets.create(
                            current.get(),
                            title.getValue(),
                            role.getValue(),
                            level.getValue(),
                            RatingScale.FIVE,
                            List.of());
                    e.getSource()
                            .getUI()
                            .ifPresent(ui -> ui.navigate(
                                    Routes.of(Routes.QUESTION_SETS, set.id().value())));
                    close();
                }));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", e -> close()), create);
    }
}
