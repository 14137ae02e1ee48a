package io.panelboard.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditObject;
import io.panelboard.audit.AuditPage;
import io.panelboard.audit.AuditRow;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Shows matching entries page by page: a table, which a narrow screen shows as cards. */
final class AuditTable extends Div {

    private final Span count = new Span();
    private final NativeTable table = new NativeTable();
    private final Button more = new Button("Show more", _ -> showMore());
    private final EmptyState empty =
            new EmptyState("No entry matches", "Try fewer letters, another day, or clear a filter.");
    private final transient Person reader;
    private final transient Consumer<String> only;
    private final transient DateTimeFormatter at;
    private transient @Nullable LongFunction<AuditPage> pages;
    private long next = Long.MAX_VALUE;

    /** @param only called with an object to restrict the filter to it */
    AuditTable(Person reader, Consumer<String> only) {
        this.reader = reader;
        this.only = only;
        at = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss zzz", Locale.ENGLISH)
                .withZone(reader.zone());
        addClassName("pb-audit");
        count.addClassName("pb-found");
        count.getElement().setAttribute("role", "status");
        table.addClassNames("pb-table", "pb-table-cards");
        table.getElement().setAttribute("aria-label", "Audit trail");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("No.", "When", "Who", "What", "On", "Reason", "Address")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        add(count, table, empty, more);
    }

    /** @param found reads the entries with a smaller number */
    void show(LongFunction<AuditPage> found) {
        pages = found;
        next = Long.MAX_VALUE;
        table.getBody().removeAllRows();
        showMore();
    }

    /** Empties the table and says why. */
    void showNothing(String why) {
        table.getBody().removeAllRows();
        table.setVisible(false);
        empty.setVisible(false);
        more.setVisible(false);
        count.setText(why);
    }

    private void showMore() {
        AuditPage page = Objects.requireNonNull(pages).apply(next);
        page.rows().forEach(this::add);
        next = page.next();
        int shown = (int) table.getBody().getRowCount();
        table.setVisible(shown > 0);
        empty.setVisible(shown == 0 && next == 0);
        more.setVisible(next > 0);
        more.setText(page.searchedBackTo() == null ? "Show more" : "Search further back");
        count.setText(counted(shown, page));
    }

    private String counted(int shown, AuditPage page) {
        String entries = shown == 1 ? "1 entry" : "%,d entries".formatted(shown);
        if (page.searchedBackTo() != null) {
            return entries + ", searched back to " + Times.dateTime(page.searchedBackTo(), reader.zone());
        }
        return page.next() > 0 ? "The latest " + entries : entries;
    }

    private void add(AuditRow row) {
        AuditEntry entry = row.entry();
        NativeTableRow line = table.getBody().addRow();
        line.addClassName("pb-audit-" + entry.kind().name().toLowerCase(Locale.ROOT));
        NativeTableHeaderCell number = line.addHeaderCell();
        number.setText(String.valueOf(entry.seq()));
        number.getElement().setAttribute("scope", "row");
        cell(line, "When", new Span(at.format(entry.at())));
        cell(line, "Who", new Span(row.who()));
        cell(line, "What", new Span(row.action()));
        cell(line, "On", object(row));
        cell(line, "Reason", new Span(Objects.requireNonNullElse(entry.reason(), "–")));
        cell(line, "Address", new Span(Objects.requireNonNullElse(entry.from(), "–")));
    }

    private Component object(AuditRow row) {
        var cell = new Div(ObjectLinks.of(row.object(), reader));
        cell.addClassName("pb-audit-object");
        String stored = row.entry().object();
        if (!stored.isEmpty() && !stored.equals("–")) {
            var button = new Button("Only this", _ -> only.accept(stored));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel("Only this: " + row.object().text());
            cell.add(button);
        }
        return cell;
    }

    /** Adds a cell labelled with its column, because a card on a narrow screen has no header row. */
    private static void cell(NativeTableRow line, String label, Component content) {
        NativeTableCell cell = line.addDataCell();
        cell.add(content);
        cell.getElement().setAttribute("data-label", label);
    }

    /** Renders an object's name, as a link to its page where the reader may open it. */
    private static final class ObjectLinks {

        private ObjectLinks() {}

        static Component of(AuditObject object, Person reader) {
            return address(object, reader)
                    .<Component>map(address -> new Anchor(address, object.text()))
                    .orElseGet(() -> new Span(object.text()));
        }

        private static Optional<String> address(AuditObject object, Person reader) {
            boolean manages = reader.has(Role.HIRING_MANAGER);
            return Optional.ofNullable(
                    switch (object.kind()) {
                        case INTERVIEW -> manages ? Routes.of(Routes.REVIEW, object.id()) : null;
                        case CANDIDATE -> manages ? Routes.of(Routes.CANDIDATES, object.id()) : null;
                        case QUESTION_SET -> Routes.of(Routes.QUESTION_SETS, object.id());
                        case PERSON -> Routes.PEOPLE;
                        case OTHER -> null;
                    });
        }
    }
}
