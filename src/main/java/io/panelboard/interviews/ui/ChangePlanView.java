package io.panelboard.interviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the hiring manager move an interview, change its panel or cancel it, as long as nothing was asked. */
@Route(Routes.CHANGE_PLAN)
@com.vaadin.flow.router.PageTitle("Change an interview · Panelboard")
@RolesAllowed("HIRING_MANAGER")
final class ChangePlanView extends Div implements HasUrlParameter<String> {

    private final transient Applications applications;
    private final transient Jobs jobs;
    private final transient Candidates candidates;
    private final QuestionSets sets;
    private final People people;
    private final Interviews interviews;
    private final Person planner;

    ChangePlanView(
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            QuestionSets sets,
            People people,
            Interviews interviews,
            CurrentPerson current) {
        this.applications = applications;
        this.jobs = jobs;
        this.candidates = candidates;
        this.sets = sets;
        this.people = people;
        this.interviews = interviews;
        planner = current.get();
        addClassName("pb-plan-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        // Taken from the viewer's list and not by its id, so that nobody finds an interview in which they are the
        // candidate (R9).
        Optional<Interview> found = Id.read(id, InterviewId::new)
                .flatMap(known -> interviews.all(planner).stream()
                        .filter(i -> i.id().equals(known))
                        .findFirst());
        found.ifPresentOrElse(this::show, () -> nothing("There is no such interview."));
    }

    private void show(Interview interview) {
        if (interview.isCancelled()) {
            nothing("This interview is cancelled. Plan a new one instead.");
            return;
        }
        if (interviews.hasBegun(interview.id())) {
            showFixed(interview);
            return;
        }
        var form = new PlanForm(applications, jobs, candidates, sets, people, interviews, planner, interview);
        var save = new Button("Save changes", _ -> form.change(this::saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                "Cancel interview …",
                _ -> new CancelDialog(reason -> {
                            interviews.cancel(planner, interview.id(), reason);
                            leave("The interview is cancelled. The panel sees the reason under Today.");
                        })
                        .open());
        cancel.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var end = new Div(save, cancel);
        end.addClassName("pb-plan-end");
        add(
                new PageHeader("Change an interview", "Possible until the first question is asked."),
                form.keepChange(),
                form,
                end);
    }

    /** Shows the plan of an interview that has begun as text, and what can be done instead. */
    private void showFixed(Interview interview) {
        var names = people.byIds(interview.seats().stream().map(Seat::person).toList());
        var panel = interview.seats().stream()
                .map(seat -> "%s (%s)"
                        .formatted(
                                Person.nameOf(names.get(seat.person())),
                                seat.kind().label()))
                .collect(Collectors.joining(", "));
        String candidate = candidates.byIds(Set.of(interview.candidate())).values().stream()
                .map(Candidate::name)
                .findFirst()
                .orElse("The candidate");
        String set = sets.revision(interview.revision())
                .map(revision -> "%s, revision %d".formatted(revision.title(), revision.number()))
                .orElse("");
        var facts = new UnorderedList();
        facts.addClassName("pb-plain-list");
        Stream.of(
                        candidate,
                        set,
                        Times.range(interview.startsAt(), interview.endsAt(), planner.zone()),
                        "Panel: " + panel)
                .map(ListItem::new)
                .forEach(facts::add);
        add(
                new PageHeader("Change an interview", "It has begun, so its plan is fixed."),
                facts,
                new EmptyState(
                        "Somebody is gone, or the interview cannot go on?",
                        "On its board you can hand over the lead, release a seat, add a panelist, or end the interview.",
                        new Anchor(Routes.of(Routes.BOARD, interview.id().value()), "Open board")));
    }

    private void nothing(String sentence) {
        add(
                new PageHeader("Change an interview", "This interview cannot be changed."),
                new EmptyState("Nothing to change", sentence, new Anchor(Routes.INTERVIEWS, "All interviews")));
    }

    private void saved(Interview interview) {
        leave("Saved. It takes place " + Times.range(interview.startsAt(), interview.endsAt(), planner.zone()) + ".");
    }

    private void leave(String sentence) {
        Notices.done(sentence);
        getUI().ifPresent(ui -> ui.navigate(Routes.INTERVIEWS));
    }
}
