package io.panelboard.candidates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for candidates' names and addresses, and for the confirmation of erasing them. */
final class CandidateDialogs {

    private CandidateDialogs() {}

    /**
     * Asks for a candidate's name, address and role.
     *
     * @param known the candidate to change, or null for a new one
     * @param saved receives the candidate once it is stored
     */
    static Dialog candidate(Candidates candidates, Person by, @Nullable Candidate known, Consumer<Candidate> saved) {
        var name = new TextField("Name");
        var email = new EmailField("Email");
        var role = new TextField("Role applied for");
        name.setAutofocus(true);
        email.setRequiredIndicatorVisible(true);
        // The service checks the address with a sentence of its own; two checks would contradict each other.
        email.setManualValidation(true);
        role.setPlaceholder("Senior Rust engineer");
        if (known != null) {
            name.setValue(known.name());
            email.setValue(known.email());
            role.setValue(known.role());
        }
        return new FormDialog(known == null ? "Add candidate" : "Edit candidate", name, email, role)
                .required("name", name, "A name is needed.")
                .field("email", email)
                .required("role", role, "The role applied for is needed.")
                .confirmByEnter(known == null ? "Add" : "Save", () -> {
                    Candidate stored = known == null
                            ? candidates.add(by, name.getValue(), email.getValue(), role.getValue())
                            : candidates.change(
                                    by,
                                    new Candidate(
                                            known.id(),
                                            name.getValue(),
                                            email.getValue(),
                                            role.getValue(),
                                            known.addedAt(),
                                            known.version()));
                    Notices.done(known == null ? "Candidate added." : "Candidate saved.");
                    saved.accept(stored);
                });
    }

    /**
     * Explains what goes and what stays, and erases a candidate once the name was typed.
     *
     * @param others lists other places that name the candidate
     * @param erased runs after the candidate is gone from the lists
     */
    static Dialog erase(Erasures erasures, Person by, Candidate candidate, Component others, Runnable erased) {
        var name = new TextField("Type the candidate's name to confirm");
        name.setHelperText(candidate.name());
        return new FormDialog(
                        "Erase " + candidate.name(),
                        new Paragraph("This cannot be taken back."),
                        new H3("What goes"),
                        list(Stream.of(
                                "Name and email address",
                                "Evidence and summaries on every scorecard",
                                "Written reasons: of adjusted scores, skipped questions, early reveals, broken seals,"
                                        + " cancellations and decisions",
                                "Interviews that have not begun are cancelled")),
                        new H3("What stays"),
                        list(Stream.of(
                                "Scores, recommendations, results and decisions, as those of an erased candidate",
                                "The audit trail of who did what and when, without the name and without reasons")),
                        new Paragraph("Files that were downloaded before are not within reach: please delete them where"
                                + " they are kept."),
                        others,
                        name)
                .field("confirmation", name)
                .confirmForGood("Erase for good", () -> {
                    erasures.erase(by, candidate.id(), name.getValue());
                    Notices.done("The candidate is erased.");
                    erased.run();
                });
    }

    private static UnorderedList list(Stream<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
