package io.panelboard.review.ui.records;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.panelboard.people.CurrentPerson;
import io.panelboard.review.export.BulkFormat;
import io.panelboard.review.export.RecordExports;
import io.panelboard.review.export.RecordExports.Choices;
import io.panelboard.review.export.RecordFilter;
import io.panelboard.review.ui.Links;
import io.panelboard.shared.ui.DateField;
import io.panelboard.shared.ui.DownloadMenu;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the records of many interviews out in one file. */
@Route(Routes.RECORDS)
@PageTitle("Records · Panelboard")
@RolesAllowed("HIRING_MANAGER")
class RecordsView extends Div {

    /** Chooses no interview at all. */
    private static final RecordFilter NOTHING = new RecordFilter(null, null, Instant.MAX, Instant.MIN);

    private final transient RecordExports exports;
    private final transient CurrentPerson current;
    private final ZoneId zone;
    private final ComboBox<String> role = new ComboBox<>("Job");
    private final ComboBox<Choices.Set> set = new ComboBox<>("Question set");
    private final DateField from = new DateField("From");
    private final DateField until = DateField.until("Until", from);
    private final Paragraph count = new Paragraph();
    private final DownloadMenu download;

    /** Holds what was chosen last; volatile, because other threads than the page's write files. */
    private transient volatile RecordFilter filter = RecordFilter.ALL;

    RecordsView(RecordExports exports, CurrentPerson current) {
        this.exports = exports;
        this.current = current;
        this.zone = current.get().zone();
        download = download();
        Choices choices = exports.choices(current.get());
        set.setItemLabelGenerator(Choices.Set::title);
        FoldedChoices.fill(role, choices.roles());
        FoldedChoices.fill(set, choices.sets());
        List.of(from, until).forEach(date -> date.addRefusalListener(this::show));
        var filters = new Div(role, set, from, until);
        filters.addClassName("pb-filters");
        for (HasValue<?, ?> field : new HasValue<?, ?>[] {role, set, from, until}) {
            field.addValueChangeListener(_ -> show());
        }
        role.setClearButtonVisible(true);
        set.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        count.getElement().setAttribute("role", "status");
        addClassNames("pb-page", "pb-records");
        add(
                new PageHeader(
                        "Records",
                        "The records of many interviews in one file. It holds ids, names and everything that was revealed.",
                        download),
                filters,
                count,
                Links.link(Routes.RECORD_CHECK, "Check a record"));
        show();
    }

    private DownloadMenu download() {
        var menu = new DownloadMenu("Download what is chosen");
        for (BulkFormat format : BulkFormat.values()) {
            menu.with(format.label(), format.use(), event -> write(event, format));
        }
        return menu;
    }

    private void write(DownloadEvent event, BulkFormat format) throws IOException {
        var file = exports.export(current.get(), filter, format);
        event.setFileName(file.name());
        event.setContentType(format.type());
        file.writeTo(event.getOutputStream());
    }

    /** Shows what would be written; nothing is, while a date cannot be read and it is unknown what is meant. */
    private void show() {
        boolean refused = from.isRefused() || until.isRefused();
        download.setVisible(!refused);
        if (refused) {
            filter = NOTHING;
            count.setText("A date cannot be read, so nothing is chosen.");
            return;
        }
        Choices.Set chosen = set.getValue();
        LocalDate last = until.getValue();
        filter = new RecordFilter(
                role.getValue(),
                chosen == null ? null : chosen.id(),
                start(from.getValue()),
                start(last == null ? null : last.plusDays(1)));
        count.setText(sentence(exports.count(current.get(), filter)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    static String sentence(RecordExports.Count count) {
        String records = switch (count.records()) {
            case 0 -> "No revealed interview matches.";
            case 1 -> "1 revealed interview matches.";
            default -> "%,d revealed interviews match.".formatted(count.records());
        };
        return switch (count.sealed()) {
            case 0 -> records;
            case 1 -> records + " 1 more is left out, because its scorecards are not revealed.";
            default ->
                records
                        + " %,d more are left out, because their scorecards are not revealed."
                                .formatted(count.sealed());
        };
    }
}
