package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Applications.NewApplication;
import io.panelboard.candidates.Applications.Outlook;
import io.panelboard.candidates.ui.CandidateTableGrid.Seen;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.TableFile;
import io.panelboard.exchange.TableFile.Sheet;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.FileUpload;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.LongTexts;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.TypedChoice;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the candidates of a table, many at once; what becomes of each row is shown before anything is stored. */
@Route(Routes.CANDIDATE_TABLE)
@com.vaadin.flow.router.PageTitle("Candidates from a table · Panelboard")
@RolesAllowed("HIRING_MANAGER")
final class CandidateTableView extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateTableView.class);
    private static final int PAUSE_MILLIS = 600;
    private static final String PASTED =
            "As they come from a spreadsheet, or with commas or semicolons between the cells.";

    private final transient Applications applications;
    private final Person viewer;
    private final ComboBox<Job> job = new ComboBox<>("Job");
    private final TextArea pasted = new TextArea("Or paste rows");
    private final CandidateTableChoices choices = new CandidateTableChoices(this::show);
    private final CandidateTableGrid grid = new CandidateTableGrid();
    private final Paragraph summary = new Paragraph();
    private final Button add = new Button("Add", _ -> add());
    private final Attempt attempt = new Attempt().field("job", job).field(ListFile.FIELD, pasted);
    private transient List<NewApplication> ready = List.of();

    CandidateTableView(Applications applications, Jobs jobs, CurrentPerson current) {
        this.applications = applications;
        viewer = current.get();
        List<Job> open = jobs.of(viewer).stream().filter(Job::isOpen).toList();
        FoldedChoices.fill(job, open);
        job.setItemLabelGenerator(Job::label);
        TypedChoice.takeOnlyMatch(job);
        job.setRequiredIndicatorVisible(true);
        job.setHelperText(
                open.isEmpty()
                        ? "You have no open job. Open one under Jobs, or ask an administrator for one."
                        : "What all of them applied for.");
        if (open.size() == 1) {
            job.setValue(open.getFirst());
        }
        job.addValueChangeListener(_ -> show());
        LongTexts.permit(pasted, ListFile.LIMIT);
        pasted.setPlaceholder("Name\tEmail\nJane Doe\tjane@example.org");
        pasted.setHelperText(PASTED);
        pasted.setValueChangeMode(ValueChangeMode.LAZY);
        pasted.setValueChangeTimeout(PAUSE_MILLIS);
        pasted.addClassName("pb-import-text");
        pasted.addValueChangeListener(e -> {
            pasted.setHelperText(PASTED);
            read(() -> e.getValue().isBlank() ? List.of() : TableFile.text(e.getValue()));
        });
        summary.getElement().setAttribute("role", "status");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("pb-page");
        var back = new Anchor(Routes.CANDIDATES, "Candidates");
        back.addClassName("pb-link-button");
        add(
                new PageHeader(
                        "Candidates from a table",
                        "One row a candidate. You see what becomes of each before anybody is added.",
                        back),
                new Div(source(), new Section(new H2("Preview"), choices, summary, add, grid)));
        getComponentAt(1).addClassName("pb-import");
        show();
    }

    private Section source() {
        var upload = FileUpload.of(
                "Drop a table here",
                ListFile.LIMIT,
                List.of(".csv", ".tsv", ".txt", ".xlsx"),
                "“%s” cannot be read: a table is a file of at most 1 MB, a workbook (.xlsx) or text (.csv, .tsv).",
                this::take);
        var help =
                new Paragraph("Columns that are read: name, or first and last name; email; and, if you like, source and"
                        + " the id that another system has for the application. Others are left alone.");
        help.addClassName("pb-small");
        var section = new Section(new H2("Table"), job, upload, help, pasted);
        section.addClassName("pb-import-source");
        return section;
    }

    private void take(String name, byte[] content) {
        pasted.clear();
        if (read(() -> TableFile.read(content))) {
            pasted.setHelperText("“%s” is shown in the preview.".formatted(name));
        }
    }

    /** Shows another table. Whatever comes of it, nothing of a former one may be stored in its place. */
    private boolean read(Supplier<List<Sheet>> table) {
        choices.show(List.of());
        boolean read = attempt.run(() -> choices.show(table.get()));
        if (read) {
            show();
        } else {
            show(List.of());
        }
        return read;
    }

    private void show() {
        var seen = new ArrayList<Seen>();
        attempt.run(() -> seen.addAll(seen(choices.table())));
        show(seen);
    }

    private void show(List<Seen> seen) {
        ready = seen.stream().flatMap(row -> row.application().stream()).toList();
        grid.show(seen);
        summary.setText(CandidateTableGrid.summary(seen, job.isEmpty()));
        add.setText(ready.isEmpty() ? "Add" : "Add " + FigureFormatter.count(ready.size(), "candidate"));
        add.setEnabled(!ready.isEmpty());
    }

    private List<Seen> seen(CandidateTable table) {
        Job chosen = job.getValue();
        if (chosen == null) {
            // A table that is too long is refused as soon as the job is known.
            return table.rows().stream()
                    .limit(Applications.MOST_AT_ONCE)
                    .map(Seen::of)
                    .toList();
        }
        List<NewApplication> asked = table.rows().stream()
                .filter(CandidateTable.Row::isCandidate)
                .map(CandidateTable.Row::application)
                .toList();
        Iterator<Outlook> outlooks =
                applications.preview(viewer, chosen.id(), asked).iterator();
        return table.rows().stream()
                .map(row -> row.isCandidate() ? Seen.of(row, outlooks.next()) : Seen.of(row))
                .toList();
    }

    private void add() {
        var added = new AtomicInteger();
        JobId chosen = job.getValue().id();
        attempt.run(() -> ready.forEach(application -> {
            if (isAdded(chosen, application)) {
                added.incrementAndGet();
            }
        }));
        show();
        if (added.get() > 0) {
            Notices.done("%s added.".formatted(FigureFormatter.count(added.get(), "candidate")));
        }
    }

    /** Adds an application. What refuses it since it was looked at, the next look shows in its row. */
    private boolean isAdded(JobId chosen, NewApplication application) {
        try {
            applications.add(viewer, chosen, application);
            return true;
        } catch (RuleViolation refused) {
            LOG.debug("An application was refused since its preview", refused);
            return false;
        }
    }
}
