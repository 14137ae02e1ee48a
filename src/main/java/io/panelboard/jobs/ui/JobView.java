package io.panelboard.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.JobUse;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Shows one job: to those who work on it a form, to administrators who that is. */
@Route(Routes.JOBS + "/:job")
@RolesAllowed({"HIRING_MANAGER", "ADMINISTRATOR"})
final class JobView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Jobs jobs;
    private final transient People people;
    private final transient QuestionSets questionSets;
    private final transient Competencies competencies;
    private final transient ObjectProvider<JobUse> uses;
    private final transient Person viewer;
    private String pageTitle = "Job";

    JobView(
            Jobs jobs,
            People people,
            QuestionSets questionSets,
            Competencies competencies,
            ObjectProvider<JobUse> uses,
            CurrentPerson current) {
        this.jobs = jobs;
        this.people = people;
        this.questionSets = questionSets;
        this.competencies = competencies;
        this.uses = uses;
        viewer = current.get();
        addClassNames("pb-page", "pb-job-page");
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            JobId id = Id.read(event.getRouteParameters().get("job").orElse(""), JobId::new)
                    .orElse(new JobId("none"));
            show(jobs.get(viewer, id));
        } catch (RuleViolation refused) {
            add(
                    new PageHeader("Job", "This page cannot be shown."),
                    new EmptyState("No job here", refused.sentence(), new Anchor(Routes.JOBS, "All jobs")));
        }
    }

    private void show(Job job) {
        removeAll();
        pageTitle = job.title();
        add(new PageHeader(job.label(), state(job), actions(job)));
        if (!job.isOf(viewer)) {
            var named = people.byIds(job.people().collect(Collectors.toSet()));
            add(new Paragraph("Works on it: " + Texts.joined(JobsView.managers(job, named)) + "."));
            return;
        }
        var form = new JobForm(
                job,
                offered(job, Role.HIRING_MANAGER),
                offered(job, Role.INTERVIEWER),
                questionSets.published(),
                competencies.names());
        var attempt = form.attempt();
        var save = new Button("Save", _ -> {
            var saved = new ArrayList<Job>();
            if (attempt.run(() -> saved.add(jobs.change(viewer, job, form.details())))) {
                Notices.done("The job is saved.");
                show(saved.getFirst());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(save);
        end.addClassName("pb-plan-end");
        add(form, end);
    }

    /** Returns who has the role, and everybody whom the job names already: who is away for a while stays on it. */
    private List<Person> offered(Job job, Role role) {
        List<Person> holders = people.with(role);
        var named = people.byIds(job.people().collect(Collectors.toSet()));
        boolean managers = role == Role.HIRING_MANAGER;
        return Stream.concat(
                        holders.stream(),
                        named.values().stream()
                                .filter(person -> holders.stream()
                                        .noneMatch(other -> other.id().equals(person.id())))
                                .filter(person -> managers == worksOn(job, person)))
                .toList();
    }

    private static boolean worksOn(Job job, Person person) {
        return job.details().managers().contains(person.id())
                || person.id().equals(job.details().recruiter());
    }

    private String state(Job job) {
        Job.Closed closed = job.closed();
        return closed == null
                ? "Open since %s.".formatted(Times.date(job.openedAt(), viewer.zone()))
                : "Closed on %s: %s".formatted(Times.date(closed.at(), viewer.zone()), closed.reason());
    }

    private Component[] actions(Job job) {
        List<Component> actions = new ArrayList<>();
        if (job.isOf(viewer)) {
            var candidates = new Anchor(
                    PageQuery.address(Routes.CANDIDATES)
                            .with("job", job.id().value())
                            .text(),
                    "Candidates");
            candidates.addClassName("pb-link-button");
            actions.add(candidates);
            actions.add(
                    job.isOpen()
                            ? tertiary(
                                    "Close job …",
                                    () -> JobDialogs.close(jobs, viewer, job, open(job), this::show)
                                            .open())
                            : tertiary("Open again", () -> reopen(job)));
        }
        if (viewer.has(Role.ADMINISTRATOR)) {
            actions.add(tertiary(
                    "Hiring managers …",
                    () -> JobDialogs.grant(jobs, viewer, job, offered(job, Role.HIRING_MANAGER), this::show)
                            .open()));
        }
        return actions.toArray(Component[]::new);
    }

    private int open(Job job) {
        return uses.stream().mapToInt(use -> use.open(job.id())).sum();
    }

    private void reopen(Job job) {
        var opened = new ArrayList<Job>();
        if (new Attempt().run(() -> opened.add(jobs.reopen(viewer, job)))) {
            Notices.done("The job is open again.");
            show(opened.getFirst());
        }
    }

    private static Button tertiary(String text, Runnable pressed) {
        var button = new Button(text, _ -> pressed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
