package io.panelboard.candidates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks for candidates' names and addresses, and for the confirmation of erasing them. */
final class CandidateDialogs {

    private CandidateDialogs() {}

    /**
     * Asks for a new candidate and what they apply for.
     *
     * @param added receives the application once it is stored
     */
    static Dialog add(Applications applications, Jobs jobs, Person by, Consumer<Applicant> added) {
        List<Job> open = jobs.of(by).stream().filter(Job::isOpen).toList();
        var name = new TextField("Name");
        var email = address();
        var job = new ComboBox<Job>("Job");
        var source = new TextField("Source");
        name.setAutofocus(true);
        FoldedChoices.fill(job, open);
        job.setItemLabelGenerator(Job::label);
        if (open.size() == 1) {
            job.setValue(open.getFirst());
        }
        if (open.isEmpty()) {
            job.setHelperText("You have no open job. Open one under Jobs, or ask an administrator for one.");
        }
        source.setPlaceholder("Referral, website …");
        return new FormDialog("Add candidate", name, email, job, source)
                .required("name", name, "A name is needed.")
                .field("email", email)
                .required("job", job, "The job is needed.")
                .field("source", source)
                .confirmByEnter("Add", () -> {
                    Applicant stored = applications.add(
                            by,
                            job.getValue().id(),
                            new Applications.NewApplication(name.getValue(), email.getValue(), source.getValue()));
                    Notices.done("Candidate added.");
                    added.accept(stored);
                });
    }

    /**
     * Asks for another name or address of a candidate.
     *
     * @param saved runs once it is stored
     */
    static Dialog edit(Candidates candidates, Person by, Candidate known, Runnable saved) {
        var name = new TextField("Name");
        var email = address();
        name.setAutofocus(true);
        name.setValue(known.name());
        email.setValue(known.email());
        return new FormDialog("Edit candidate", name, email)
                .required("name", name, "A name is needed.")
                .field("email", email)
                .confirmByEnter("Save", () -> {
                    candidates.change(
                            by,
                            new Candidate(
                                    known.id(), name.getValue(), email.getValue(), known.addedAt(), known.version()));
                    Notices.done("Candidate saved.");
                    saved.run();
                });
    }

    private static EmailField address() {
        var email = new EmailField("Email");
        email.setRequiredIndicatorVisible(true);
        // The service checks the address with a sentence of its own; two checks would contradict each other.
        email.setManualValidation(true);
        return email;
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
                                "Where applications came from, and why they ended",
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
