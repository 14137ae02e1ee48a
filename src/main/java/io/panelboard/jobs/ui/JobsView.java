package io.panelboard.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.Texts;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the jobs that a hiring manager works on; for administrators all jobs, and who works on them. */
@Route(Routes.JOBS)
@PageTitle("Jobs · Panelboard")
@Menu(title = "Jobs", order = 19)
@RolesAllowed({"HIRING_MANAGER", "ADMINISTRATOR"})
final class JobsView extends Div {

    private final transient Jobs jobs;
    private final transient People people;
    private final transient Person viewer;

    JobsView(Jobs jobs, People people, CurrentPerson current) {
        this.jobs = jobs;
        this.people = people;
        viewer = current.get();
        addClassNames("pb-page", "pb-jobs-page");
        show();
    }

    private void show() {
        removeAll();
        boolean manages = viewer.has(Role.HIRING_MANAGER);
        add(new PageHeader(
                "Jobs",
                manages
                        ? "The openings you work on: who sees them, what counts, and the rounds of their interviews."
                        : "All openings, and who works on them.",
                manages ? new Button[] {newJob()} : new Button[0]));
        List<Job> mine = jobs.of(viewer);
        if (manages && mine.isEmpty()) {
            add(new EmptyState(
                    "No job yet",
                    "Open the first one, or ask an administrator to add you to one that is open. Candidates apply for a"
                            + " job."));
        }
        add(list("Your jobs", mine));
        if (viewer.has(Role.ADMINISTRATOR)) {
            List<Job> others =
                    jobs.all(viewer).stream().filter(job -> !job.isOf(viewer)).toList();
            add(list(manages ? "Other jobs" : "All jobs", others));
        }
    }

    private Button newJob() {
        var open = new Button(
                "New job",
                _ -> JobDialogs.open(
                                jobs,
                                viewer,
                                job -> getUI().ifPresent(ui -> ui.navigate(
                                        Routes.of(Routes.JOBS, job.id().value()))))
                        .open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private UnorderedList list(String name, List<Job> listed) {
        Map<PersonId, Person> named =
                people.byIds(listed.stream().flatMap(Job::people).collect(Collectors.toSet()));
        var list = new UnorderedList();
        list.addClassName("pb-candidates");
        list.getElement().setAttribute("aria-label", name);
        listed.forEach(job -> list.add(line(job, named)));
        list.setVisible(!listed.isEmpty());
        return list;
    }

    private ListItem line(Job job, Map<PersonId, Person> named) {
        var title = new Anchor(Routes.of(Routes.JOBS, job.id().value()), job.label());
        title.addClassName("pb-candidate-name");
        Job.Closed closed = job.closed();
        var item = new ListItem(
                title,
                new Span(job.details().place()),
                new Span(closed == null ? "Open" : "Closed: " + closed.reason()),
                new Span(
                        named.values().stream().anyMatch(job::isOf)
                                ? Texts.joined(managers(job, named))
                                : "Nobody who works on it can sign in: an administrator can add somebody"));
        item.addClassName("pb-candidate");
        if (job.isOf(viewer)) {
            var candidates = new Anchor(
                    PageQuery.address(Routes.CANDIDATES)
                            .with("job", job.id().value())
                            .text(),
                    "Candidates");
            candidates.setAriaLabel("Candidates of " + job.label());
            item.add(candidates);
        }
        return item;
    }

    static List<String> managers(Job job, Map<PersonId, Person> named) {
        return Stream.concat(
                        job.details().managers().stream(),
                        Stream.ofNullable(job.details().recruiter()))
                .distinct()
                .map(id -> Person.nameAmong(named.get(id), named.values()))
                .toList();
    }
}
