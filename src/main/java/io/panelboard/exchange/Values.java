package io.panelboard.exchange;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses typed values; an invalid one is reported to {@code note} and counts as absent. */
public final class Values {

    /** Matches "5", "5.0", "5 min" or "5 %", as spreadsheets and people write it. */
    private static final Pattern WHOLE =
            Pattern.compile("(-?\\d{1,9})(?:[.,]0+)?\\s*(?:min\\.?|mins|minutes?|m|%)?", Pattern.CASE_INSENSITIVE);

    private static final int MAX_ECHO_LENGTH = 40;
    private static final int MAX_SLOT = 480;

    private Values() {}

    public static @Nullable Integer minutes(String text, Consumer<String> note) {
        return whole("Minutes", text, 1, 120, ListedQuestion.MINUTES + " is used", note);
    }

    public static @Nullable Integer weight(String text, Consumer<String> note) {
        return whole("Weight", text, 0, 100, ListedQuestion.WEIGHT + " is used", note);
    }

    public static int slot(String text, Consumer<String> note) {
        Integer slot = whole("Slot", text, 0, MAX_SLOT, "the set has none", note);
        return slot == null ? 0 : slot;
    }

    private static @Nullable Integer whole(
            String name, String text, int from, int to, String instead, Consumer<String> note) {
        if (text.isBlank()) {
            return null;
        }
        Matcher number = WHOLE.matcher(text.strip());
        if (number.matches()) {
            int value = Integer.parseInt(number.group(1));
            if (value >= from && value <= to) {
                return value;
            }
        }
        note.accept("%s “%s” is not a whole number from %d to %d; %s".formatted(name, echo(text), from, to, instead));
        return null;
    }

    public static @Nullable Difficulty difficulty(String text, Consumer<String> note) {
        if (text.isBlank()) {
            return null;
        }
        var found = Difficulties.named(text);
        if (found.isEmpty()) {
            note.accept("Difficulty “%s” is not easy, medium or hard".formatted(echo(text)));
        }
        return found.orElse(null);
    }

    /** Whether the scale has the level; reports it to {@code note} if not. */
    public static boolean isLevel(int level, RatingScale scale, Consumer<String> note) {
        if (scale.has(level)) {
            return true;
        }
        note.accept("There is no level %d on the scale of %d".formatted(level, scale.max()));
        return false;
    }

    /** Returns the scale with these labels and anchors, lowest first; null if there are none. */
    public static @Nullable RatingScale scale(List<String> labels, List<String> anchors, Consumer<String> note) {
        if (labels.isEmpty()) {
            return null;
        }
        if (labels.size() < 4 || labels.size() > 5 || labels.stream().anyMatch(String::isBlank)) {
            note.accept("A scale has 4 or 5 levels, each with a name; the usual one is used");
            return null;
        }
        var levels = new ArrayList<RatingScale.Level>();
        for (int i = 0; i < labels.size(); i++) {
            levels.add(new RatingScale.Level(i + 1, labels.get(i), anchors.get(i)));
        }
        return new RatingScale(levels);
    }

    /** Shortens a given text so that a message can quote it. */
    public static String echo(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_ECHO_LENGTH ? line : line.substring(0, MAX_ECHO_LENGTH) + "…";
    }
}
