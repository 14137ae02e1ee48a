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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assigns seats to people. Nobody is offered twice, and the candidate is not offered at all (R9). */
final class PanelFields extends Div {

    final ComboBox<Person> lead = new ComboBox<>("Lead");
    final Checkbox moderates = new Checkbox("Moderates: leads and does not rate");
    final MultiSelectComboBox<Person> panelists = new MultiSelectComboBox<>("Panelists");
    final MultiSelectComboBox<Person> observers = new MultiSelectComboBox<>("Observers");

    private final Paragraph leftOut = new Paragraph();
    private final List<Person> interviewers;
    private final Set<Person> excluded = new HashSet<>();
    private final Map<Component, ComboBoxListDataView<Person>> views = new LinkedHashMap<>();
    private Availability availability;

    PanelFields(List<Person> interviewers, Availability availability, Runnable changed) {
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

    /** Selects the holders of these seats, as far as they are still interviewers. */
    void fillIn(List<Seat> seats) {
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
    }

    /** Removes people who are this candidate from the panel and the lists, and shows a note. */
    void exclude(@Nullable Candidate candidate) {
        excluded.clear();
        interviewers.stream().filter(p -> candidate != null && candidate.is(p)).forEach(excluded::add);
        if (lead.getOptionalValue().filter(excluded::contains).isPresent()) {
            lead.clear();
        }
        panelists.deselect(excluded);
        observers.deselect(excluded);
        leftOut.setVisible(!excluded.isEmpty());
        leftOut.setText(excluded.stream()
                .map(p -> p.name() + " is not offered: the candidate has the same email address.")
                .collect(Collectors.joining(" ")));
        views.values().forEach(ComboBoxListDataView::refreshAll);
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
        box.setItemLabelGenerator(this::label);
        box.setRenderer(
                LitRenderer.<Person>of("<span>${item.name}</span> <span class=\"pb-taken\">${item.taken}</span>")
                        .withProperty("name", this::label)
                        .withProperty("taken", p -> availability.taken(p.id()) ? availability.of(p.id()) : ""));
    }

    private boolean seatedElsewhere(Component box, Person person) {
        return (!box.equals(lead) && person.equals(lead.getValue()))
                || (!box.equals(panelists) && panelists.getValue().contains(person))
                || (!box.equals(observers) && observers.getValue().contains(person));
    }

    /** Returns the name, with the address where two share a name. */
    private String label(Person person) {
        long namesakes = interviewers.stream()
                .filter(p -> p.name().equals(person.name()))
                .count();
        return namesakes > 1 ? person.name() + "\u00a0· " + person.email() : person.name();
    }
}
