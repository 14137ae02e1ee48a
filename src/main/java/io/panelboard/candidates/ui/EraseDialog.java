package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Erasures;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import java.util.List;

/** Explains what goes and what stays, and erases a candidate once the name was typed. */
final class EraseDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** @param erased runs after the candidate is gone from the lists */
    EraseDialog(Erasures erasures, Person by, Candidate candidate, Runnable erased) {
        setHeaderTitle("Erase " + candidate.name());
        addClassName("pb-candidate-dialog");
        var name = new TextField("Type the candidate's name to confirm");
        name.setHelperText(candidate.name());
        var fields = new Div(
                new Paragraph("This cannot be taken back."),
                new H3("What goes"),
                list(List.of(
                        "Name and email address",
                        "Evidence and summaries on every scorecard",
                        "Written reasons: of adjusted scores, skipped questions, early reveals, broken seals,"
                                + " cancellations and decisions",
                        "Interviews that have not begun are cancelled")),
                new H3("What stays"),
                list(List.of(
                        "Scores, recommendations, results and decisions, as those of an erased candidate",
                        "The audit trail of who did what and when, without the name and without reasons")),
                new Paragraph("Files that were downloaded before are not within reach: please delete them where they"
                        + " are kept."),
                name);
        fields.addClassName("pb-fields");
        add(fields);
        var attempt = new Attempt().field("confirmation", name);
        var erase = new Button("Erase for good", _ -> {
            if (attempt.run(() -> erasures.erase(by, candidate.id(), name.getValue()))) {
                close();
                Notices.done("The candidate is erased.");
                erased.run();
            }
        });
        erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), erase);
    }

    private static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
