package io.panelboard.questions.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a bullet of a labelled question begins with. */
enum Label {
    QUESTION("Question", Fate.QUESTION),
    TITLE("Title", Fate.QUESTION),
    GUIDANCE("Guidance", Fate.GUIDANCE),
    PROBES("Probes", Fate.PROBE),
    PROBE("Probe", Fate.PROBE),
    COMPETENCY("Competency", Fate.QUESTION),
    MINUTES("Minutes", Fate.QUESTION),
    WEIGHT("Weight", Fate.QUESTION),
    DIFFICULTY("Difficulty", Fate.QUESTION),
    TAGS("Tags", Fate.QUESTION),
    LEVEL("Level", Fate.QUESTION);

    /** A word, for a level its number, and a colon; all of it may be bold. */
    private static final Pattern LABELLED =
            Pattern.compile("^(\\*\\*|__)?(\\p{Alpha}{1,12})(?: (\\d))?:(?:\\1)?(?=\\s|$)");

    private final String word;
    private final Fate fate;

    Label(String word, Fate fate) {
        this.word = word;
        this.fate = fate;
    }

    String word() {
        return word;
    }

    Fate fate() {
        return fate;
    }

    /**
     * A label with what stands after it.
     *
     * @param level the number after "Level", else 0
     */
    record Labelled(Label label, int level, String text) {}

    /** Reads the text of a bullet. */
    static Optional<Labelled> read(String bullet) {
        Matcher found = LABELLED.matcher(bullet);
        if (!found.find()) {
            return Optional.empty();
        }
        String digit = found.group(3);
        int level = digit == null ? 0 : Integer.parseInt(digit);
        return Arrays.stream(values())
                .filter(l -> l.word.equalsIgnoreCase(found.group(2)) && (l == LEVEL) == (digit != null))
                .findFirst()
                .map(l -> new Labelled(l, level, bullet.substring(found.end()).strip()));
    }
}
