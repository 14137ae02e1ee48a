package io.panelboard.shared.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats instants for people, in the reader's own zone and with the zone's name. */
public final class Times {

    private static final DateTimeFormatter DATE = format("EEE d MMM uuuu");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter ZONE = format("zzz");

    private Times() {}

    /** Formats the day, such as "Tue 6 Oct 2026". */
    public static String date(Instant at, ZoneId zone) {
        return DATE.format(at.atZone(zone));
    }

    /** Formats the time of day, such as "14:30 CEST". */
    public static String time(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return TIME.format(local) + " " + ZONE.format(local);
    }

    /** Formats day and time, such as "Tue 6 Oct 2026, 14:30 CEST". */
    public static String dateTime(Instant at, ZoneId zone) {
        return date(at, zone) + ", " + time(at, zone);
    }

    /**
     * Formats a range, day and zone once each, such as "Tue 6 Oct 2026, 14:30–15:30 CEST". Across a change of the
     * clocks both ends carry their zone; across midnight both carry their day.
     */
    public static String range(Instant from, Instant until, ZoneId zone) {
        if (!date(from, zone).equals(date(until, zone))) {
            return dateTime(from, zone) + " – " + dateTime(until, zone);
        }
        return date(from, zone) + ", " + hours(from, until, zone);
    }

    /** Formats a range on a day that is known, such as "14:30–15:30 CEST". */
    public static String hours(Instant from, Instant until, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = until.atZone(zone);
        String first = ZONE.format(start).equals(ZONE.format(end)) ? TIME.format(start) : time(from, zone);
        return first + "–" + time(until, zone);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
