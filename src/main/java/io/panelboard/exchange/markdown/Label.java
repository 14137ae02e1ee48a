package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the words that a bullet of a labelled question begins with. */
public enum Label {
    QUESTION("Question", LineStatus.QUESTION),
    TITLE("Title", LineStatus.QUESTION),
    GUIDANCE("Guidance", LineStatus.GUIDANCE),
    PROBES("Probes", LineStatus.PROBE),
    PROBE("Probe", LineStatus.PROBE),
    COMPETENCY("Competency", LineStatus.QUESTION),
    MINUTES("Minutes", LineStatus.QUESTION),
    WEIGHT("Weight", LineStatus.QUESTION),
    DIFFICULTY("Difficulty", LineStatus.QUESTION),
    TAGS("Tags", LineStatus.QUESTION),
    LEVEL("Level", LineStatus.QUESTION);

    /** Matches a word, for a level its number, and a colon; all of it may be bold. */
    private static final Pattern LABELLED =
            Pattern.compile("^(\\*\\*|__)?(\\p{Alpha}{1,12})(?: (\\d))?:(?:\\1)?(?=\\s|$)");

    private final String word;
    private final LineStatus status;

    Label(String word, LineStatus status) {
        this.word = word;
        this.status = status;
    }

    public String word() {
        return word;
    }

    public LineStatus status() {
        return status;
    }

    /**
     * Holds a label with the text after it.
     *
     * @param level the number after "Level", else 0
     */
    public record Labelled(Label label, int level, String text) {}

    public static Optional<Labelled> read(String bullet) {
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
