package io.panelboard.people.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones that people choose from, by region and city. */
final class Zones {

    private static final List<ZoneId> ALL = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian"
                                    + "|Pacific)/.+"))
                            .sorted())
            .map(ZoneId::of)
            .toList();

    private Zones() {}

    static List<ZoneId> all() {
        return ALL;
    }

    static String label(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }
}
