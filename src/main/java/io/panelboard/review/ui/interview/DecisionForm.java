package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.review.Decision;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Asks for an outcome and its rationale. */
final class DecisionForm extends Div {

    private final RadioButtonGroup<Decision.Outcome> outcome = new RadioButtonGroup<>("Decision");
    private final TextArea rationale = new TextArea("Rationale");

    /** Stores a decision; throws a {@code RuleViolation} if it is not allowed. */
    @FunctionalInterface
    interface Recorder {
        void record(Decision.@Nullable Outcome outcome, String rationale);
    }

    DecisionForm(Recorder recorder, Runnable recorded) {
        addClassName("pb-form");
        outcome.setItems(Decision.Outcome.values());
        outcome.setItemLabelGenerator(Decision.Outcome::label);
        rationale.setHelperText("Name what the panel saw that the decision rests on. It stays on the record.");
        rationale.setMinRows(4);
        rationale.setWidthFull();
        var attempt = new Attempt()
                .required("outcome", outcome, "Please choose a decision.")
                .required("rationale", rationale, "A rationale is needed.");
        var button = new Button("Record decision", e -> {
            if (attempt.run(() -> recorder.record(outcome.getValue(), rationale.getValue()))) {
                Notices.done("The decision is recorded.");
                recorded.run();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(outcome, rationale, button);
    }
}
