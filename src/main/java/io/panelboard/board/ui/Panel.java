package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.PanelRow;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.interviews.Seat;
import io.panelboard.shared.Initials;
import io.panelboard.shared.ui.JsonElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows the panel as a row of faces: who is here, which question each is on, and how far each is, never what. */
final class Panel extends Div {

    /** Counts from how many people on the faces stand without their names, which each face's tooltip says then. */
    private static final int MANY = 6;

    private final List<Row> rows = new ArrayList<>();

    Panel() {
        addClassName("pb-board-people");
        getElement().setAttribute("role", "list").setAttribute("aria-label", "Panel");
    }

    void show(BoardView view) {
        while (rows.size() < view.panel().size()) {
            var row = new Row();
            rows.add(row);
            add(row);
        }
        while (rows.size() > view.panel().size()) {
            remove(rows.removeLast());
        }
        setClassName("pb-many", rows.size() >= MANY);
        Map<String, Boolean> scored = new HashMap<>();
        view.rail().stream()
                .filter(item -> item.state() == RailItem.State.ACTIVE)
                .flatMap(item -> item.dots().stream())
                .forEach(dot -> scored.put(dot.name(), dot.scored()));
        for (int i = 0; i < view.panel().size(); i++) {
            PanelRow row = view.panel().get(i);
            rows.get(i).show(person(row, scored.getOrDefault(row.name(), false)));
        }
    }

    private static Row.Person person(PanelRow row, boolean done) {
        int of = row.asked();
        String where = row.locked() ? "locked" : !row.present() ? "away" : row.on() == null ? "here" : "on " + row.on();
        return new Row.Person(
                row.name(),
                Initials.of(row.name()),
                row.seat() == Seat.Kind.OBSERVER
                        ? row.seat().label() + ", practice"
                        : row.seat().label(),
                row.me(),
                row.present(),
                row.locked(),
                done,
                where,
                of == 0 || !row.seat().hasCard() ? "" : "%d of %d scored".formatted(row.scored(), of));
    }

    /** Shows one person at the board. */
    @Tag("pb-person")
    static final class Row extends JsonElement<Row.Person> {

        /** @param done whether the active question is scored */
        record Person(
                String name,
                String initials,
                String seat,
                boolean me,
                boolean present,
                boolean locked,
                boolean done,
                String where,
                String count) {}
    }
}
