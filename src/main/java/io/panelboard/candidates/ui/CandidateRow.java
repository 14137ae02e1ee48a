package io.panelboard.candidates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.panelboard.candidates.Candidate;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.util.function.Consumer;

/** Shows one candidate: a line of the list on a wide page, a card on a phone. */
final class CandidateRow extends ListItem {

    CandidateRow(Candidate candidate, Person viewer, Consumer<Candidate> edit, Consumer<Candidate> erase) {
        addClassName("pb-candidate");
        add(
                name(candidate, viewer),
                part("pb-candidate-email", candidate.email()),
                part("pb-candidate-role", candidate.role()),
                part("pb-candidate-added", "Added " + Times.date(candidate.addedAt(), viewer.zone())),
                candidate.is(viewer) ? part("pb-candidate-self", "This is you") : actions(candidate, edit, erase));
    }

    private static Div actions(Candidate candidate, Consumer<Candidate> edit, Consumer<Candidate> erase) {
        var plan = new Anchor(Routes.PLAN + "?candidate=" + candidate.id().value(), "Plan interview");
        plan.setAriaLabel("Plan interview with " + candidate.name());
        var change = new Button("Edit", _ -> edit.accept(candidate));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel("Edit " + candidate.name());
        var forget = new Button("Erase", _ -> erase.accept(candidate));
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        forget.setAriaLabel("Erase " + candidate.name());
        var actions = new Div(plan, change, forget);
        actions.addClassName("pb-candidate-actions");
        return actions;
    }

    /** Shows the name as a link to the candidate's page, which nobody opens about themselves (R9). */
    private static Component name(Candidate candidate, Person viewer) {
        if (candidate.is(viewer)) {
            return part("pb-candidate-name", candidate.name());
        }
        var name = new Anchor(Routes.of(Routes.CANDIDATES, candidate.id().value()), candidate.name());
        name.addClassName("pb-candidate-name");
        return name;
    }

    private static Span part(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
