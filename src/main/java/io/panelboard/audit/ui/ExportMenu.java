package io.panelboard.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.CurrentPerson;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** What is filtered, as a file in each format. It is written while it is read. */
final class ExportMenu extends NativeDetails {

    private static final long serialVersionUID = 1;
    private static final Map<AuditFormat, String> USE =
            Map.of(AuditFormat.CSV, " a table with names", AuditFormat.JSON, " all that is hashed");

    private final transient AuditTrail trail;
    private final transient CurrentPerson current;
    private final transient Supplier<AuditFilter> filter;

    /** @param filter asked for from another thread */
    ExportMenu(AuditTrail trail, CurrentPerson current, Supplier<AuditFilter> filter) {
        super("Export what is filtered");
        this.trail = trail;
        this.current = current;
        this.filter = filter;
        addClassName("pb-download");
        var list = new UnorderedList();
        for (AuditFormat format : AuditFormat.values()) {
            DownloadHandler handler = event -> write(event, format);
            var link = new Anchor(handler, format.label());
            link.add(USE.get(format));
            link.getElement().setAttribute("download", true);
            list.add(new ListItem(link));
        }
        setContent(list);
    }

    private void write(DownloadEvent event, AuditFormat format) throws IOException {
        try {
            var file = trail.export(current.get(), filter.get(), format);
            event.setFileName(file.name());
            event.setContentType(format.type());
            file.writeTo(event.getOutputStream());
        } catch (RuleViolation refused) {
            event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), refused.sentence());
        }
    }
}
