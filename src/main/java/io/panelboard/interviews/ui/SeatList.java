package io.panelboard.interviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Shows the chosen panel: who is free at that time, and each person's focus. */
final class SeatList extends Div {

    private final Paragraph summary = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Map<PersonId, SeatRow> rows = new HashMap<>();

    private final Runnable changed;

    /** @param changed runs when a focus was chosen */
    SeatList(Runnable changed) {
        this.changed = changed;
        addClassName("pb-seats");
        summary.addClassName("pb-said");
        summary.getElement().setAttribute("role", "status");
        list.getElement().setAttribute("aria-label", "Panel");
        add(summary, list);
    }

    void show(
            Map<Person, Seat.Kind> seated,
            Function<Person, String> names,
            List<String> competencies,
            Availability availability) {
        var shown = new ArrayList<SeatRow>();
        seated.forEach((person, kind) -> {
            var row = rows.computeIfAbsent(person.id(), _ -> new SeatRow(person, names.apply(person), changed));
            row.show(kind, competencies, availability);
            shown.add(row);
        });
        if (!list.getChildren().toList().equals(shown)) {
            list.removeAll();
            shown.forEach(list::add);
        }
        summary.setText(sentence(seated, availability));
    }

    /** Selects the focus that each of these had before. */
    void focusAs(List<Seat> seats) {
        seats.forEach(seat -> {
            SeatRow row = rows.get(seat.person());
            if (row != null) {
                row.focusOn(seat.focus());
            }
        });
    }

    /** Returns the focus chosen for this person; empty means all alike. */
    Set<String> focus(Person person) {
        SeatRow row = rows.get(person.id());
        return row == null ? Set.of() : row.focus();
    }

    private static String sentence(Map<Person, Seat.Kind> seated, Availability availability) {
        if (!availability.isTimeChosen()) {
            return "Choose date, time and minutes to see who is free.";
        }
        var sentences = new ArrayList<String>();
        availability
                .ofCandidate()
                .ifPresent(hours -> sentences.add("The candidate has another interview at this time: " + hours + "."));
        long taken =
                seated.keySet().stream().filter(p -> availability.taken(p.id())).count();
        if (taken > 0) {
            sentences.add("%d of %d on the panel %s another interview at this time."
                    .formatted(taken, seated.size(), taken == 1 ? "has" : "have"));
        } else if (!seated.isEmpty()) {
            sentences.add(seated.size() == 1 ? "Free at this time." : "Everyone on the panel is free at this time.");
        }
        long rating = seated.values().stream().filter(Seat.Kind::counts).count();
        if (rating == 1) {
            sentences.add("One rating only: a second panelist makes the result far more reliable.");
        }
        return String.join(" ", sentences);
    }
}
