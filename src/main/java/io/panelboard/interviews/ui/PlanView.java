package io.panelboard.interviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Lets the hiring manager plan an interview; {@code interviews/plan?candidate=…} begins with that candidate,
 * {@code ?application=…&round=…} with a round of the job's plan, {@code ?after=…} with candidate and panel of an earlier
 * interview. */
@Route(Routes.PLAN)
@com.vaadin.flow.router.PageTitle("Plan an interview · Panelboard")
@RolesAllowed("HIRING_MANAGER")
final class PlanView extends Div implements BeforeEnterObserver {

    private final Person planner;
    private final Interviews interviews;
    private final PlanForm form;
    private final Div kept = new Div();

    PlanView(
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            QuestionSets sets,
            People people,
            Interviews interviews,
            CurrentPerson current,
            Clock clock) {
        planner = current.get();
        this.interviews = interviews;
        form = new PlanForm(applications, jobs, candidates, sets, people, interviews, planner, null);
        form.begin(clock.instant());
        var plan = new Button("Plan interview", _ -> form.plan(this::planned));
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(plan);
        end.addClassName("pb-plan-end");
        addClassName("pb-plan-page");
        add(new PageHeader("Plan an interview", "The panel finds it under Today at once."), kept, form, end);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("candidate")
                .flatMap(id -> Id.read(id, CandidateId::new))
                .ifPresent((CandidateId id) -> form.choose(id));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("application")
                .flatMap(id -> Id.read(id, ApplicationId::new))
                .ifPresent((ApplicationId id) -> form.choose(id));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("round")
                .flatMap(id -> Id.read(id, RoundId::new))
                .ifPresent((RoundId id) -> form.choose(id));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .flatMap(id -> Id.read(id, InterviewId::new))
                // From the viewer's list, which holds none in which they are the candidate (R9).
                .flatMap(id -> interviews.all(planner).stream()
                        .filter(interview -> interview.id().equals(id))
                        .findFirst())
                .ifPresent(form::continueFrom);
        // A plan that was begun for somebody else, or for nobody, does not come back here.
        kept.removeAll();
        kept.add(form.keepAs("plan:" + event.getLocation().getPathWithQueryParameters()));
    }

    private void planned(Interview interview) {
        Notices.done("Planned for "
                + Times.range(interview.startsAt(), interview.endsAt(), planner.zone())
                + ". The panel finds it under Today.");
        getUI().ifPresent(ui -> ui.navigate(Routes.INTERVIEWS));
    }
}
