package io.panelboard.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.DownloadMenu;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Autowired;

/** Shows the audit trail to administrators. */
@Route(Routes.AUDIT)
@com.vaadin.flow.router.PageTitle("Audit trail · Panelboard")
@Menu(title = "Audit trail", order = 50)
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Div {

    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient CurrentPerson current;
    private final AuditFilters filters;
    private final AuditTable table;
    private final DownloadMenu export = export();
    /** Holds the filter of the last search; volatile, because other threads than the page's write exports. */
    private transient volatile AuditFilter currentFilter = AuditFilter.ALL;

    @Autowired
    AuditView(AuditTrail trail, CurrentPerson current, People people) {
        this(trail, current, people, Thread::startVirtualThread);
    }

    AuditView(AuditTrail trail, CurrentPerson current, People people, Executor background) {
        this.trail = trail;
        this.current = current;
        Person reader = current.get();
        filters = new AuditFilters(people.all(), reader.zone(), this::show);
        table = new AuditTable(reader, filters::showOnly);
        var check = new CheckPart(trail, current, background);
        addClassNames("pb-page", "pb-page-wide", "pb-audit-page");
        add(
                new PageHeader(
                        "Audit trail",
                        "Who did what, when, from where, and why where a reason is due. Nothing here can be changed.",
                        export),
                filters,
                table,
                check);
        check.showHead();
        show();
    }

    /** Creates a menu that exports the matching entries; the file is written while it is read. */
    private DownloadMenu export() {
        return new DownloadMenu("Export what is filtered")
                .with(AuditFormat.CSV.label(), "a table with names", event -> write(event, AuditFormat.CSV))
                .with(AuditFormat.JSON.label(), "all that is hashed", event -> write(event, AuditFormat.JSON));
    }

    private void write(DownloadEvent event, AuditFormat format) throws IOException {
        var file = trail.export(current.get(), currentFilter, format);
        event.setFileName(file.name());
        event.setContentType(format.type());
        file.writeTo(event.getOutputStream());
    }

    private void show() {
        export.setVisible(!filters.isRefused());
        if (filters.isRefused()) {
            table.showNothing("Nothing is listed, because a date cannot be read.");
            return;
        }
        currentFilter = filters.filter();
        AuditFilter filter = currentFilter;
        new Attempt().run(() -> table.show(before -> trail.entries(current.get(), filter, before, PAGE)));
    }
}
