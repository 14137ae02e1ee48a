package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.ui.ApplicationDialogs;
import io.panelboard.jobs.Round;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.util.ArrayList;
import java.util.List;

/** Shows one application on the candidate's page: how far it is, the rounds of the plan, and every interview. */
final class ApplicationPart extends Div {

    private final transient Applications applications;
    private final transient Person viewer;
    private final transient Applicant applicant;
    private final transient Runnable changed;

    /**
     * @param rows its interviews, the latest first
     * @param changed runs when the application was changed
     */
    ApplicationPart(
            Applications applications, Person viewer, Applicant applicant, List<InterviewRow> rows, Runnable changed) {
        this.applications = applications;
        this.viewer = viewer;
        this.applicant = applicant;
        this.changed = changed;
        add(new PageSection(applicant.job().label(), content(rows)));
    }

    private Component[] content(List<InterviewRow> rows) {
        var content = new ArrayList<Component>();
        content.add(new Paragraph(state()));
        var actions = new Div(actions(rows));
        actions.addClassNames("pb-actions", "pb-links");
        content.add(actions);
        List<Round> rounds = applicant.job().details().rounds();
        if (!rounds.isEmpty()) {
            content.add(new PlannedRounds(applicant, rounds, rows, viewer.zone()));
        }
        if (rows.isEmpty()) {
            content.add(new EmptyState(
                    "No interview yet",
                    "Each interview that is planned for this application appears here with its result and decision."));
            return content.toArray(Component[]::new);
        }
        var list = new OrderedList();
        list.addClassName("pb-cards");
        for (int i = 0; i < rows.size(); i++) {
            InterviewRow row = rows.get(i);
            String name = applicant
                    .job()
                    .round(row.interview().round())
                    .map(Round::name)
                    .orElse("Interview " + (rows.size() - i));
            list.add(new RoundCard(name, row, viewer.zone()));
        }
        content.add(list);
        return content.toArray(Component[]::new);
    }

    private String state() {
        Application application = applicant.application();
        var state = new StringBuilder("Applied %s".formatted(Times.date(application.appliedAt(), viewer.zone())));
        if (!application.source().isBlank()) {
            state.append(" through ").append(application.source());
        }
        if (application.externalId() != null) {
            state.append(" (id elsewhere: ").append(application.externalId()).append(')');
        }
        Application.Ending ending = application.ending();
        if (ending != null) {
            state.append(". %s on %s: %s"
                    .formatted(ending.status().label(), Times.date(ending.at(), viewer.zone()), ending.reason()));
        }
        Application.Hold hold = application.hold();
        if (hold != null) {
            state.append(". On legal hold since %s: %s".formatted(Times.date(hold.at(), viewer.zone()), hold.reason()));
        }
        return state.toString().endsWith(".")
                ? state.toString()
                : state.append('.').toString();
    }

    private Component[] actions(List<InterviewRow> rows) {
        var actions = new ArrayList<Component>();
        Application application = applicant.application();
        String title = applicant.job().title();
        if (application.isActive()) {
            actions.add(Links.primary(
                    PageQuery.address(Routes.PLAN)
                            .with("application", application.id().value())
                            .text(),
                    "Plan interview"));
            actions.add(button(
                    "End application …",
                    title,
                    () -> ApplicationDialogs.end(applications, viewer, applicant, changed)));
        } else {
            actions.add(button("Take up again", title, this::takeUp));
        }
        if (rows.stream().anyMatch(row -> row.result() != null)) {
            actions.add(
                    Links.link(Routes.of(Routes.APPLICATION, application.id().value()), "All rounds"));
            actions.add(Links.link(
                    PageQuery.address(Routes.COMPARE)
                            .with("job", applicant.job().id().value())
                            .with("with", applicant.candidate().id().value())
                            .with("decided", "too")
                            .text(),
                    "Compare"));
        }
        actions.add(button(
                application.hold() == null ? "Legal hold …" : "Take legal hold back …",
                title,
                () -> ApplicationDialogs.hold(applications, viewer, applicant, changed)));
        return actions.toArray(Component[]::new);
    }

    private void takeUp() {
        if (new Attempt().run(() -> applications.end(viewer, applicant.application(), Application.Status.ACTIVE, ""))) {
            Notices.done("The application is active again.");
            changed.run();
        }
    }

    private static Button button(String text, String of, Runnable pressed) {
        var button = new Button(text, _ -> pressed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("%s, %s".formatted(text, of));
        return button;
    }
}
