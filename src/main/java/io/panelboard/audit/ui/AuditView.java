package io.panelboard.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done, by whom, when and why; for administrators. */
@Route(Routes.AUDIT)
@PageTitle("Audit trail · Panelboard")
@Menu(title = "Audit trail", order = 50)
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Div {

    private static final long serialVersionUID = 1;

    private final transient People people;
    private final transient Map<String, String> names = new HashMap<>();
    private final TextField filter = new TextField("Search");

    AuditView(AuditTrail trail, CurrentPerson current, People people) {
        this.people = people;
        Person reader = current.get();
        addClassNames("pb-page", "pb-page-wide");
        Grid<AuditEntry> grid = grid(reader.zone());
        grid.setItems(query -> trail.entries(reader, filter.getValue(), query.getOffset(), query.getLimit()).stream());
        filter.setPlaceholder("Action, object or reason");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        add(
                new io.panelboard.shared.ui.PageTitle(
                        "Audit trail",
                        "Who did what, when, and why where a reason is due. Nothing here can be changed."),
                filter,
                grid);
    }

    private Grid<AuditEntry> grid(ZoneId zone) {
        var format = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss").withZone(zone);
        var grid = new Grid<AuditEntry>();
        grid.addColumn(e -> format.format(e.at()))
                .setHeader("When")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(e -> nameOf(e.by())).setHeader("Who").setAutoWidth(true);
        grid.addColumn(AuditEntry::action).setHeader("What").setAutoWidth(true);
        grid.addColumn(AuditEntry::object).setHeader("On").setAutoWidth(true);
        grid.addColumn(e -> text(e.reason())).setHeader("Reason").setAutoWidth(true);
        grid.setAllRowsVisible(false);
        grid.addClassName("pb-audit");
        grid.getElement().setAttribute("aria-label", "Audit trail");
        return grid;
    }

    private String nameOf(String by) {
        return names.computeIfAbsent(
                by, id -> people.find(new PersonId(id)).map(Person::name).orElse(id));
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason;
    }
}
