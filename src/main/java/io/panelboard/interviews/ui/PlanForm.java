package io.panelboard.interviews.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Interviews.Conflict;
import io.panelboard.interviews.Interviews.Plan;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.TimeRange;
import io.panelboard.interviews.ui.PlanDraft.DraftSeat;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Function<RevisionId, Optional<Revision>> revisions;
    private final List<PersonId> interviewers;
    private final WhatFields what;
    private final WhenFields when;
    private final PanelFields panel;
    private final SeatList seats = new SeatList(this::keep);
    private final Attempt attempt = new Attempt();
    private final @Nullable Interview known;
    private Availability availability;
    private @Nullable KeptPlan kept;
    private boolean fillingIn;

    /** @param known the interview to change, or null to plan a new one */
    PlanForm(
            Applications applications,
            Jobs jobs,
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
        revisions = sets::revision;
        what = new WhatFields(applications, jobs, offered(sets, known), planner);
        this.people = people;
        when = new WhenFields(planner.zone(), () -> refreshAvailability());
        panel = new PanelFields(offered, people.notAccepted(), availability, this::showSeats);
        what.candidate.addValueChangeListener(e -> {
            panel.exclude(e.getValue() == null ? null : e.getValue().candidate());
            refreshAvailability();
        });
        what.round.addValueChangeListener(e -> {
            if (e.getValue() != null && !fillingIn && !what.isOffering()) {
                take(e.getValue());
            }
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
        keepChanges();
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
        fillingIn = true;
        what.keep(interview.application());
        what.choose(interview.round());
        when.fillIn(interview, length(interview.revision()));
        what.choose(interview.revision());
        panel.fillIn(interview.seats(), holders(interview.seats()));
        showSeats();
        seats.focusAs(interview.seats());
        fillingIn = false;
    }

    /** Fills in what the job's plan says of a round: questions, length and, if nobody is chosen yet, the panel. */
    private void take(Round round) {
        what.chooseQuestionsOf(round);
        when.take(round.minutes());
        if (panel.seated().isEmpty()) {
            List<Seat> proposed = RoundPanel.of(round, availability::taken);
            panel.fillIn(proposed, holders(proposed));
            showSeats();
            seats.focusAs(proposed);
        }
    }

    void choose(RoundId round) {
        what.choose(round);
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

    void choose(ApplicationId application) {
        what.choose(application);
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
                if (kept != null) {
                    kept.done();
                }
                done.accept(stored.getFirst());
            }
        };
        // Others may have planned since the time was chosen, and people have signed in.
        if (!refreshAvailability()) {
            return;
        }
        Concerns concerns = panel.concerns();
        if (concerns.isEmpty()) {
            confirmed.run();
        } else {
            concerns.ask(allTheSame, confirmed);
        }
    }

    /**
     * Keeps what is filled in from now on in the browser until it is stored, and brings back what was kept there.
     *
     * @param of what the plan is for
     * @return says on the page that something came back
     */
    Div keepAs(String of) {
        var keeping = new KeptPlan(planner.id(), of, this::bringBack);
        kept = keeping;
        return keeping;
    }

    /** Keeps a change as {@link #keepAs}, for the known version of the interview alone. */
    Div keepChange() {
        var before = Objects.requireNonNull(known, "an interview to change");
        String of = before.id().value() + ":plan";
        var keeping = new KeptPlan(planner.id(), of + ":" + before.version(), this::bringBack).oneOf(of);
        kept = keeping;
        return keeping;
    }

    private void keepChanges() {
        Stream.<HasValue<?, ?>>of(
                        what.candidate,
                        what.round,
                        what.revision,
                        when.date,
                        when.time,
                        when.zone,
                        when.minutes,
                        panel.lead,
                        panel.moderates,
                        panel.panelists,
                        panel.observers)
                .forEach(field -> field.addValueChangeListener(_ -> keep()));
    }

    private void keep() {
        if (kept != null && !fillingIn) {
            kept.keep(new PlanDraft(
                    what.candidate
                            .getOptionalValue()
                            .map(a -> a.application().id().value())
                            .orElse(null),
                    what.round.getOptionalValue().map(r -> r.id().value()).orElse(null),
                    what.revision.getOptionalValue().map(r -> r.id().value()).orElse(null),
                    when.date.getValue(),
                    when.time.getValue(),
                    when.zone.getValue(),
                    when.minutes.getValue(),
                    chosenSeats().stream()
                            .map(seat -> new DraftSeat(seat.person().value(), seat.kind(), seat.focus()))
                            .toList()));
        }
    }

    private void bringBack(PlanDraft draft) {
        fillingIn = true;
        try {
            what.bringBack(draft, revisions);
            when.bringBack(draft);
            List<Seat> drafted = draft.seats().stream()
                    .filter(seat -> Id.read(seat.person(), PersonId::new).isPresent())
                    .map(seat -> new Seat(new PersonId(seat.person()), seat.kind(), seat.focus()))
                    .toList();
            panel.clear();
            panel.fillIn(drafted, holders(drafted));
            showSeats();
            seats.focusAs(drafted);
        } finally {
            fillingIn = false;
        }
    }

    private Map<PersonId, Person> holders(List<Seat> held) {
        return people.byIds(held.stream().map(Seat::person).toList());
    }

    /** Carries the candidate, the panel, the length and the zone over from an earlier interview. */
    void continueFrom(Interview earlier) {
        what.choose(earlier.application());
        when.zone.setValue(earlier.zone());
        panel.fillIn(earlier.seats(), holders(earlier.seats()));
        showSeats();
    }

    private Plan filledIn() {
        return new Plan(
                what.candidate.getValue().application().id(),
                what.round.getOptionalValue().map(Round::id).orElse(null),
                what.revision.getValue().id(),
                when.start().orElseThrow(),
                when.zone.getValue(),
                when.minutes.getValue(),
                chosenSeats());
    }

    private List<Seat> chosenSeats() {
        return panel.seated().entrySet().stream()
                .map(seat -> new Seat(seat.getKey().id(), seat.getValue(), seats.focus(seat.getKey())))
                .toList();
    }

    /**
     * Refreshes who is taken at the chosen time, and who has accepted the invitation; if that fails, nobody is shown as
     * free.
     *
     * @return false if it failed, which the planner was told
     */
    private boolean refreshAvailability() {
        availability = new Availability(null, List.of(), Map.of(), planner.zone());
        boolean known = when.slot()
                .map(slot -> new Attempt().run(() -> {
                    panel.notAccepted(people.notAccepted());
                    availability = at(slot);
                }))
                .orElse(true);
        panel.show(availability);
        showSeats();
        return known;
    }

    private Availability at(TimeRange slot) {
        var candidate =
                what.candidate.getOptionalValue().map(a -> a.candidate().id()).orElse(null);
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
        seats.show(panel.seated(), panel::nameOf, what.competencies(), availability);
    }

    private void validate() {
        attempt.required("candidate", what.candidate, "Choose who is interviewed.")
                .field("round", what.round)
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
