package io.panelboard.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.dataview.ComboBoxListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.TypedChoice;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assigns seats to people. Nobody is offered twice, and the candidate is not offered at all (R9). */
final class PanelFields extends Div {

    final ComboBox<Person> lead = new ComboBox<>("Lead");
    final Checkbox moderates = new Checkbox("Moderates: leads and does not rate");
    final MultiSelectComboBox<Person> panelists = new MultiSelectComboBox<>("Panelists");
    final MultiSelectComboBox<Person> observers = new MultiSelectComboBox<>("Observers");

    private final Paragraph leftOut = new Paragraph();
    private final List<Person> interviewers;
    private Set<PersonId> notAccepted;
    private final Set<Person> excluded = new HashSet<>();
    private List<String> gone = List.of();
    private @Nullable Candidate candidate;
    private final Map<Component, ComboBoxListDataView<Person>> views = new LinkedHashMap<>();
    private Availability availability;

    /** @param notAccepted interviewers who never accepted their invitation */
    PanelFields(List<Person> interviewers, Set<PersonId> notAccepted, Availability availability, Runnable changed) {
        this.notAccepted = Set.copyOf(notAccepted);
        this.interviewers = List.copyOf(interviewers);
        this.availability = availability;
        lead.setHelperText("Moves the panel through the questions, scores and reveals.");
        panelists.setHelperText("Score independently.");
        observers.setHelperText("Follow and practise; their scores never count.");
        leftOut.addClassName("pb-said");
        leftOut.getElement().setAttribute("role", "status");
        leftOut.setVisible(false);
        addClassName("pb-panel");
        add(lead, moderates, panelists, observers, leftOut);
        offer(lead);
        TypedChoice.takeOnlyMatch(lead);
        offer(panelists);
        offer(observers);
        lead.addValueChangeListener(_ -> refreshOthers(lead, changed));
        panelists.addValueChangeListener(_ -> refreshOthers(panelists, changed));
        observers.addValueChangeListener(_ -> refreshOthers(observers, changed));
        moderates.addValueChangeListener(_ -> changed.run());
        if (interviewers.isEmpty()) {
            lead.setHelperText("There are no active interviewers yet. An administrator can invite some.");
        }
    }

    /** Returns the seated people, the one who leads first. */
    Map<Person, Seat.Kind> seated() {
        var seated = new LinkedHashMap<Person, Seat.Kind>();
        lead.getOptionalValue()
                .ifPresent(p -> seated.put(p, moderates.getValue() ? Seat.Kind.MODERATOR : Seat.Kind.LEAD));
        panelists.getValue().forEach(p -> seated.put(p, Seat.Kind.PANELIST));
        observers.getValue().forEach(p -> seated.put(p, Seat.Kind.OBSERVER));
        return seated;
    }

    /** Empties all seats. */
    void clear() {
        lead.clear();
        moderates.clear();
        panelists.clear();
        observers.clear();
    }

    /**
     * Selects the holders of these seats, as far as they are still interviewers, and names the others.
     *
     * @param people those who hold the seats
     */
    void fillIn(List<Seat> seats, Map<PersonId, Person> people) {
        Set<PersonId> offered = interviewers.stream().map(Person::id).collect(Collectors.toSet());
        gone = seats.stream()
                .filter(seat -> !offered.contains(seat.person()))
                .map(seat -> Person.nameAmong(people.get(seat.person()), people.values()))
                .toList();
        Map<PersonId, Seat.Kind> kinds = seats.stream().collect(Collectors.toMap(Seat::person, Seat::kind));
        for (Person person : interviewers) {
            switch (kinds.get(person.id())) {
                case LEAD -> lead.setValue(person);
                case MODERATOR -> {
                    lead.setValue(person);
                    moderates.setValue(true);
                }
                case PANELIST -> panelists.select(person);
                case OBSERVER -> observers.select(person);
                case null -> {}
            }
        }
        showNote();
    }

    /** Returns a person's name, which tells namesakes among all interviewers apart. */
    String nameOf(Person person) {
        return Person.nameAmong(person, interviewers);
    }

    /** Collects what speaks against this panel. */
    Concerns concerns() {
        return Concerns.of(candidate, seated().keySet(), this::nameOf, availability, gone, notAccepted);
    }

    /**
     * Removes people who are this candidate from the panel and the lists, and shows a note on them and on those who may
     * be the candidate.
     */
    void exclude(@Nullable Candidate candidate) {
        this.candidate = candidate;
        excluded.clear();
        interviewers.stream().filter(p -> candidate != null && candidate.is(p)).forEach(excluded::add);
        if (lead.getOptionalValue().filter(excluded::contains).isPresent()) {
            lead.clear();
        }
        panelists.deselect(excluded);
        observers.deselect(excluded);
        showNote();
        views.values().forEach(ComboBoxListDataView::refreshAll);
    }

    private void showNote() {
        Candidate chosen = candidate;
        String note = Stream.of(
                        gone.stream().map(Concerns::cannotSit),
                        excluded.stream()
                                .map(p -> nameOf(p) + " is not offered: the candidate has the same email address."),
                        interviewers.stream()
                                .filter(p -> chosen != null && chosen.isLike(p))
                                .map(p -> Concerns.alike(p, Objects.requireNonNull(chosen))))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
        leftOut.setText(note);
        leftOut.setVisible(!note.isEmpty());
    }

    /** @param people interviewers who never accepted their invitation, as it is now */
    void notAccepted(Set<PersonId> people) {
        notAccepted = Set.copyOf(people);
    }

    /** Marks in the lists who is taken. */
    void show(Availability now) {
        if (!availability.equals(now)) {
            availability = now;
            views.values().forEach(ComboBoxListDataView::refreshAll);
        }
    }

    /** Refreshes all lists but the one in use, which must not change while a person is choosing in it. */
    private void refreshOthers(Component chosenIn, Runnable changed) {
        views.forEach((box, view) -> {
            if (!box.equals(chosenIn)) {
                view.refreshAll();
            }
        });
        changed.run();
    }

    private void offer(ComboBoxBase<?, Person, ?> box) {
        var view = FoldedChoices.fill(box, interviewers);
        view.setFilter(p -> !excluded.contains(p) && !seatedElsewhere(box, p));
        views.put(box, view);
        box.setItemLabelGenerator(this::nameOf);
        box.setRenderer(
                LitRenderer.<Person>of("<span>${item.name}</span> <span class=\"pb-taken\">${item.taken}</span>")
                        .withProperty("name", this::nameOf)
                        .withProperty("taken", this::mark));
    }

    private String mark(Person person) {
        return Stream.of(
                        notAccepted.contains(person.id()) ? "has not accepted the invitation" : "",
                        availability.taken(person.id()) ? availability.of(person.id()) : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private boolean seatedElsewhere(Component box, Person person) {
        return (!box.equals(lead) && person.equals(lead.getValue()))
                || (!box.equals(panelists) && panelists.getValue().contains(person))
                || (!box.equals(observers) && observers.getValue().contains(person));
    }
}
