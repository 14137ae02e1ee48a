package io.panelboard.interviews.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows one person on the panel: the seat, the availability, and the focus. */
final class SeatRow extends ListItem {

    private final Person person;
    private final Span kind = new Span();
    private final Span state = new Span();
    private final MultiSelectComboBox<String> focus;
    private List<String> offered = List.of();

    /** @param shownName tells namesakes apart */
    SeatRow(Person person, String shownName, Runnable changed) {
        this.person = person;
        focus = new MultiSelectComboBox<>("Focus for " + shownName);
        focus.setPlaceholder("All competencies alike");
        focus.addValueChangeListener(_ -> changed.run());
        var name = new Span(shownName);
        name.addClassName("pb-seat-name");
        kind.addClassName("pb-seat-kind");
        state.addClassName("pb-seat-state");
        addClassName("pb-seat");
        add(name, kind, state, focus);
    }

    /** Shows the present seat; a chosen focus stays as far as it is still offered. */
    void show(Seat.Kind seat, List<String> competencies, Availability availability) {
        kind.setText(seat.label());
        state.setText(availability.of(person.id()));
        state.setClassName("pb-taken", availability.taken(person.id()));
        focus.setVisible(!competencies.isEmpty());
        if (!offered.equals(competencies)) {
            offered = competencies;
            Set<String> kept =
                    focus.getValue().stream().filter(competencies::contains).collect(Collectors.toSet());
            focus.setItems(competencies);
            focus.setValue(kept);
        }
    }

    void focusOn(Set<String> competencies) {
        focus.setValue(competencies.stream().filter(offered::contains).collect(Collectors.toSet()));
    }

    Set<String> focus() {
        return focus.getValue();
    }
}
