package io.panelboard.interviews.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The time zones that are offered: those named by a place, and UTC. */
final class Zones {

    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private Zones() {}

    /** All of them by name, and this one whatever it is. */
    static List<ZoneId> offered(ZoneId own) {
        var places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> AREAS.contains(id.replaceFirst("/.*", "")))
                .map(ZoneId::of);
        return Stream.concat(places, Stream.of(ZoneId.of("UTC"), own))
                .distinct()
                .sorted((a, b) -> a.getId().compareTo(b.getId()))
                .toList();
    }
}
