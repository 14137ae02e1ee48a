package io.panelboard.interviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Interviews.Conflict;
import io.panelboard.interviews.Interviews.Plan;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.TimeRange;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.ui.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for everything a plan needs on one page; conflicts at the chosen time are shown at once. */
final class PlanForm extends Div {

    private final Candidates candidates;
    private final Interviews interviews;
    private final Person planner;
    private final People people;
    private final List<PersonId> interviewers;
    private final WhatFields what;
    private final WhenFields when;
    private final PanelFields panel;
    private final SeatList seats = new SeatList();
    private final Attempt attempt = new Attempt();
    private final @Nullable Interview known;
    private Availability availability;

    /** @param known the interview to change, or null to plan a new one */
    PlanForm(
            Candidates candidates,
            QuestionSets sets,
            People people,
            Interviews interviews,
            Person planner,
            @Nullable Interview known) {
        this.known = known;
        this.candidates = candidates;
        this.interviews = interviews;
        this.planner = planner;
        availability = new Availability(null, List.of(), Map.of(), planner.zone());
        List<Person> offered = people.with(Role.INTERVIEWER);
        interviewers = offered.stream().map(Person::id).toList();
        what = new WhatFields(candidates, offered(sets, known), planner);
        when = new WhenFields(planner.zone(), this::refreshAvailability);
        this.people = people;
        panel = new PanelFields(offered, people.notAccepted(), availability, this::showSeats);
        what.candidate.addValueChangeListener(e -> {
            panel.exclude(e.getValue());
            refreshAvailability();
        });
        what.revision.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                when.suggest(Revisions.length(e.getValue()));
            }
            showSeats();
        });
        addClassName("pb-plan");
        add(part("What", what), part("When", when), part("Panel", panel, seats));
        validate();
        if (known != null) {
            fillIn(known);
        }
        showSeats();
    }

    /** Returns the newest revisions, and the one that is pinned already, which may be an older one. */
    private static List<Revision> offered(QuestionSets sets, @Nullable Interview known) {
        return Stream.concat(
                        known == null ? Stream.empty() : sets.revision(known.revision()).stream(),
                        sets.published().stream())
                .distinct()
                .toList();
    }

    private void fillIn(Interview interview) {
        what.choose(interview.candidate());
        when.fillIn(interview, length(interview.revision()));
        what.choose(interview.revision());
        panel.fillIn(interview.seats(), holders(interview));
        showSeats();
        seats.focusAs(interview.seats());
    }

    /** Returns the length that is suggested for this revision, or 0. */
    private int length(RevisionId id) {
        return what.revision
                .getListDataView()
                .getItems()
                .filter(revision -> revision.id().equals(id))
                .mapToInt(Revisions::length)
                .findFirst()
                .orElse(0);
    }

    /** Begins a new plan with the present day and time. */
    void begin(Instant now) {
        when.begin(now);
    }

    void choose(CandidateId candidate) {
        what.choose(candidate);
    }

    /** Plans the interview as filled in. Missing and refused fields are marked, and everything typed stays. */
    void plan(Consumer<Interview> done) {
        submit("Plan it all the same", plan -> interviews.plan(planner, plan), done);
    }

    /** Changes the interview as filled in, with the same validation as {@link #plan}. */
    void change(Consumer<Interview> done) {
        var before = Objects.requireNonNull(known, "an interview to change");
        submit("Save it all the same", plan -> interviews.change(planner, before, plan), done);
    }

    /** Stores a complete plan; if something speaks against it, only once the hiring manager has confirmed. */
    private void submit(String allTheSame, Function<Plan, Interview> store, Consumer<Interview> done) {
        var complete = new ArrayList<Plan>();
        if (!attempt.run(() -> complete.add(filledIn()))) {
            return;
        }
        Runnable confirmed = () -> {
            var stored = new ArrayList<Interview>();
            if (attempt.run(() -> stored.add(store.apply(complete.getFirst())))) {
                done.accept(stored.getFirst());
            }
        };
        Concerns concerns = panel.concerns();
        if (concerns.isEmpty()) {
            confirmed.run();
        } else {
            concerns.ask(allTheSame, confirmed);
        }
    }

    private Map<PersonId, Person> holders(Interview interview) {
        return people.byIds(interview.seats().stream().map(Seat::person).toList());
    }

    /** Carries the candidate, the panel, the length and the zone over from an earlier interview. */
    void continueFrom(Interview earlier) {
        what.choose(earlier.candidate());
        when.zone.setValue(earlier.zone());
        panel.fillIn(earlier.seats(), holders(earlier));
        showSeats();
    }

    private Plan filledIn() {
        var filled = new ArrayList<Seat>();
        panel.seated().forEach((person, kind) -> filled.add(new Seat(person.id(), kind, seats.focus(person))));
        return new Plan(
                what.candidate.getValue().id(),
                what.revision.getValue().id(),
                when.start().orElseThrow(),
                when.zone.getValue(),
                when.minutes.getValue(),
                filled);
    }

    /** Refreshes who is taken at the chosen time; if the query fails, nobody is shown as free. */
    private void refreshAvailability() {
        availability = new Availability(null, List.of(), Map.of(), planner.zone());
        when.slot().ifPresent(slot -> new Attempt().run(() -> availability = at(slot)));
        panel.show(availability);
        showSeats();
    }

    private Availability at(TimeRange slot) {
        var candidate = what.candidate.getOptionalValue().map(Candidate::id).orElse(null);
        var conflicts = interviews.conflicts(planner, slot, interviewers, candidate, known == null ? null : known.id());
        var names = candidates.byIds(conflicts.stream()
                .map(Conflict::other)
                .filter(Objects::nonNull)
                .map(Interview::candidate)
                .collect(Collectors.toSet()));
        return new Availability(
                slot, conflicts, names, when.zone.getOptionalValue().orElse(planner.zone()));
    }

    private void showSeats() {
        seats.show(panel.seated(), what.competencies(), availability);
    }

    private void validate() {
        attempt.required("candidate", what.candidate, "Choose who is interviewed.")
                .required("revision", what.revision, "Choose the questions.")
                .required("date", when.date, "Choose the day.")
                .required("time", when.time, "Choose the time of day.")
                .required("zone", when.zone, "Choose a time zone.")
                .required("minutes", when.minutes, "Say how long it takes.")
                .required("lead", panel.lead, "Choose who leads the interview.")
                .field("panelists", panel.panelists)
                .field("observers", panel.observers);
    }

    private static Section part(String title, Div... fields) {
        var section = new Section(new H2(title));
        section.add(fields);
        section.addClassName("pb-plan-part");
        return section;
    }
}
