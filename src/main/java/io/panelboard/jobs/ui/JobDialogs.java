package io.panelboard.jobs.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a new job, for who works on one, and why one is closed. */
final class JobDialogs {

    private JobDialogs() {}

    /**
     * Asks for a new job, which can begin as a former one.
     *
     * @param opened receives the job once it is stored
     */
    static Dialog open(Jobs jobs, Person by, Consumer<Job> opened) {
        var title = new TextField("Title");
        var level = new TextField("Level");
        var place = new TextField("Place");
        var former = new ComboBox<Job>("Begin as");
        title.setAutofocus(true);
        title.setPlaceholder("Rust engineer");
        level.setPlaceholder("Senior");
        FoldedChoices.fill(former, jobs.of(by));
        former.setItemLabelGenerator(Job::label);
        former.setClearButtonVisible(true);
        former.setHelperText("Takes people, competencies and rounds from a former job.");
        former.addValueChangeListener(e -> {
            if (e.getValue() != null && title.isEmpty()) {
                title.setValue(e.getValue().title());
                level.setValue(e.getValue().details().level());
                place.setValue(e.getValue().details().place());
            }
        });
        return new FormDialog("New job", former, title, level, place)
                .required("title", title, "A title is needed.")
                .field("level", level)
                .field("place", place)
                .field("managers", former)
                .field("rounds", former)
                .confirmByEnter("Open", () -> {
                    Job job = jobs.open(
                            by, details(title.getValue(), level.getValue(), place.getValue(), former.getValue()));
                    Notices.done("The job is open.");
                    opened.accept(job);
                });
    }

    private static Job.Details details(String title, String level, String place, @Nullable Job former) {
        if (former == null) {
            return new Job.Details(title, level, place, List.of(), null, List.of(), List.of());
        }
        Job.Details like = former.details();
        List<Round> rounds = like.rounds().stream()
                .map(round -> new Round(
                        new RoundId(Ids.random()),
                        round.name(),
                        round.set(),
                        round.pinned(),
                        round.minutes(),
                        round.panelists(),
                        round.people(),
                        round.focus()))
                .toList();
        return new Job.Details(title, level, place, like.managers(), like.recruiter(), like.criteria(), rounds);
    }

    /**
     * Asks who the hiring managers of a job are, for administrators.
     *
     * @param managers who can be chosen
     * @param granted receives the job once it is stored
     */
    static Dialog grant(Jobs jobs, Person by, Job job, Collection<Person> managers, Consumer<Job> granted) {
        var chosen = new MultiSelectComboBox<Person>("Hiring managers");
        FoldedChoices.fill(chosen, managers);
        chosen.setItemLabelGenerator(person -> Person.nameAmong(person, managers));
        chosen.setValue(managers.stream()
                .filter(person -> job.details().managers().contains(person.id()))
                .toList());
        return new FormDialog(
                        "Who works on " + job.label(),
                        new Paragraph("They see its candidates, plan its interviews and decide. Nobody else does."),
                        chosen)
                .field("managers", chosen)
                .confirm("Save", () -> {
                    Job saved = jobs.grant(
                            by, job, chosen.getValue().stream().map(Person::id).toList());
                    Notices.done("Saved.");
                    granted.accept(saved);
                });
    }

    /**
     * Asks why a job is closed and what becomes of its open applications.
     *
     * @param open how many applications are open
     * @param closed receives the job once it is stored
     */
    static Dialog close(Jobs jobs, Person by, Job job, int open, Consumer<Job> closed) {
        var reason = new TextArea("Reason");
        reason.setMaxLength(500);
        reason.setPlaceholder("Filled");
        var ending = new Checkbox(
                open == 1
                        ? "End the application that is still open as rejected, for this reason"
                        : "End the %d applications that are still open as rejected, for this reason".formatted(open));
        ending.setVisible(open > 0);
        return new FormDialog(
                        "Close " + job.label(),
                        new Paragraph(
                                "Nobody can apply for it any more; what was decided stays. It can be opened again."),
                        reason,
                        ending)
                .required("reason", reason, "A reason is needed.")
                .confirm("Close job", () -> {
                    Job saved = jobs.close(by, job, reason.getValue(), ending.getValue());
                    Notices.done("The job is closed.");
                    closed.accept(saved);
                });
    }
}
