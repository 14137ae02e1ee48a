package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.PanelRow;
import io.panelboard.interviews.Seat;
import io.panelboard.shared.Initials;
import io.panelboard.shared.ui.JsonElement;
import java.util.ArrayList;
import java.util.List;

/** Shows who is at the board, which question each is on, and their progress; and the buttons for reveal and seal. */
final class Panel extends Section {

    private static final long serialVersionUID = 1;

    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();
    private final PanelActions actions;

    Panel(BoardActions boardActions) {
        addClassName("pb-board-panel");
        setAriaLabel("Panel");
        list.addClassName("pb-board-people");
        list.getElement().setAttribute("role", "list");
        actions = new PanelActions(boardActions);
        add(new H2("Panel"), list, actions);
    }

    void show(BoardView view) {
        while (rows.size() < view.panel().size()) {
            var row = new Row();
            rows.add(row);
            list.add(row);
        }
        while (rows.size() > view.panel().size()) {
            list.remove(rows.removeLast());
        }
        for (int i = 0; i < view.panel().size(); i++) {
            rows.get(i).show(person(view.panel().get(i)));
        }
        actions.show(view);
    }

    private static Row.Person person(PanelRow row) {
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
                where,
                of == 0 || !row.seat().hasCard() ? "" : "%d of %d scored".formatted(row.scored(), of),
                row.scored(),
                of);
    }

    /** Shows one person at the board. */
    @Tag("pb-person")
    static final class Row extends JsonElement<Row.Person> {

        private static final long serialVersionUID = 1;

        record Person(
                String name,
                String initials,
                String seat,
                boolean me,
                boolean present,
                boolean locked,
                String where,
                String count,
                int scored,
                int of) {}
    }
}
