package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.review.Decision;
import io.panelboard.review.Review;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Draft;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the decision in force, the form for a new one and the earlier ones, which are read-only. */
final class DecisionPart extends Div {

    /**
     * @param entries the latest first
     * @param debriefing whether the panel's debrief is still open
     * @param keeper keeps the rationale until it is recorded
     */
    DecisionPart(
            List<Review.Entry> entries,
            ZoneId zone,
            boolean debriefing,
            Function<TextArea, Draft> keeper,
            DecisionForm.Recorder recorder,
            Runnable recorded) {
        var part = new PageSection("Decision");
        var form = new DecisionForm(debriefing, keeper, recorder, recorded);
        if (entries.isEmpty()) {
            part.add(form);
        } else {
            Decision latest = entries.getFirst().decision();
            part.add(entry(entries.getFirst(), zone));
            if (latest.outcome() == Decision.Outcome.FURTHER_INTERVIEW) {
                part.add(Links.primary(
                        PageQuery.address(Routes.PLAN)
                                .with("after", latest.interview().value())
                                .text(),
                        "Plan the further interview"));
            }
            part.add(new Details("Decide anew", form));
        }
        if (entries.size() > 1) {
            var earlier = new OrderedList();
            earlier.addClassName("pb-plain-list");
            entries.stream().skip(1).forEach(e -> earlier.add(new ListItem(entry(e, zone))));
            part.add(new H3("Earlier decisions"), earlier);
        }
        add(part);
    }

    private static Div entry(Review.Entry entry, ZoneId zone) {
        var decision = entry.decision();
        var outcome = new Span(decision.outcome().label());
        outcome.addClassName("pb-word");
        var by = new Span("%s, %s".formatted(entry.name(), Times.dateTime(decision.at(), zone)));
        by.addClassName("pb-hint");
        var head = new Div(outcome, by);
        head.addClassName("pb-lead-line");
        var rationale = new Paragraph(decision.rationale());
        rationale.addClassName("pb-prose");
        var div = new Div(head, rationale);
        div.addClassName("pb-decision");
        return div;
    }

    /** Asks for an outcome and its rationale. */
    static final class DecisionForm extends Div {

        private final RadioButtonGroup<Decision.Outcome> outcome = new RadioButtonGroup<>("Decision");
        private final TextArea rationale = new TextArea("Rationale");

        /** Stores a decision; throws a {@code RuleViolation} if it is not allowed. */
        @FunctionalInterface
        interface Recorder {
            void record(Decision.@Nullable Outcome outcome, String rationale);
        }

        DecisionForm(boolean debriefing, Function<TextArea, Draft> keeper, Recorder recorder, Runnable recorded) {
            addClassName("pb-form");
            outcome.setItems(Decision.Outcome.values());
            outcome.setItemLabelGenerator(Decision.Outcome::label);
            rationale.setHelperText("Name what the panel saw that the decision rests on. It stays on the record.");
            rationale.setMinRows(4);
            rationale.setWidthFull();
            Draft draft = keeper.apply(rationale);
            var attempt = new Attempt()
                    .required("outcome", outcome, "Please choose a decision.")
                    .required("rationale", rationale, "A rationale is needed.");
            Runnable record = () -> {
                if (attempt.run(() -> recorder.record(outcome.getValue(), rationale.getValue()))) {
                    draft.done();
                    Notices.done("The decision is recorded.");
                    recorded.run();
                }
            };
            var button = new Button("Record decision", e -> {
                boolean complete =
                        outcome.getValue() != null && !rationale.getValue().isBlank();
                if (debriefing && complete) {
                    askFirst(record);
                } else {
                    record.run();
                }
            });
            button.addThemeVariants(ButtonVariant.PRIMARY);
            add(outcome, draft, button);
        }

        /** Asks whether the panel is really done, as a decision ends what can still be adjusted. */
        private static void askFirst(Runnable record) {
            var dialog = new ConfirmDialog(
                    "Decide while the debrief is open?",
                    "The panel has not finished. Once you have decided, scores and recommendations are no longer"
                            + " adjusted.",
                    "Record the decision",
                    _ -> record.run());
            dialog.setCancelable(true);
            dialog.setCancelText("Wait for the panel");
            dialog.open();
        }
    }
}
