package io.panelboard.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the time zones that people choose from: UTC, and those named by region and city. */
public final class TimeZones {

    private static final String PLACES =
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    private static final List<ZoneId> ALL = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.matches(PLACES))
                            .sorted())
            .map(ZoneId::of)
            .toList();

    private TimeZones() {}

    /** Returns the zone of the browser that shows this page; empty if the browser does not tell. */
    public static Optional<ZoneId> ofBrowser(UI ui) {
        return Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    /** Returns all of them, and this one whatever it is. */
    public static List<ZoneId> offered(ZoneId own) {
        return ALL.contains(own)
                ? ALL
                : Stream.concat(Stream.of(own), ALL.stream()).toList();
    }

    /** Formats a zone's name, such as "America/New York". */
    public static String label(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }
}
