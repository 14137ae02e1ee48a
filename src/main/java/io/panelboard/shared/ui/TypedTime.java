package io.panelboard.shared.ui;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a time of day as people type it: 14:30, 9.30, 930, 9h30, 9, 9 am, 2:30 pm. */
public final class TypedTime {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:\\s*[:.h]?\\s*(\\d{2}))?\\s*h?\\s*(?:([ap])\\.?m\\.?)?");
    private static final int NOON = 12;

    private TypedTime() {}

    /** Returns the time; empty if the text names none. */
    public static Optional<LocalTime> of(String typed) {
        Matcher match = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        String half = match.group(3);
        if (half != null) {
            if (hour < 1 || hour > NOON) {
                return Optional.empty();
            }
            hour = hour % NOON + (half.equals("p") ? NOON : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
