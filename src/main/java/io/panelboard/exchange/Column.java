package io.panelboard.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names what a table's column, or a named field, may hold: the name that is written, and aliases that are read.
 * Names are compared without case, spaces and underscores.
 */
public enum Column {
    SECTION_NUMBER("section_number", "section no"),
    SECTION("section", "topic | category | chapter | area"),
    TITLE("title", "short title | name"),
    QUESTION("question", "questions | prompt | question text | interview question"),
    GUIDANCE("guidance", "answer | answers | expected answer | good answer | what a good answer holds | notes"),
    PROBES("probes", "probe | follow-up | follow-ups | follow-up questions"),
    COMPETENCY("competency", "competence | skill"),
    MINUTES("minutes", "min | time | duration"),
    WEIGHT("weight", "points"),
    DIFFICULTY("difficulty", ""),
    TAGS("tags", "tag | keywords"),
    ANCHOR_1("anchor_1", "level 1"),
    ANCHOR_2("anchor_2", "level 2"),
    ANCHOR_3("anchor_3", "level 3"),
    ANCHOR_4("anchor_4", "level 4"),
    ANCHOR_5("anchor_5", "level 5"),
    SET("set", "question set | set title"),
    ROLE("role", ""),
    LEVEL("level", "seniority"),
    SLOT("slot", "slot minutes"),
    SCALE_1("scale_1", ""),
    SCALE_2("scale_2", ""),
    SCALE_3("scale_3", ""),
    SCALE_4("scale_4", ""),
    SCALE_5("scale_5", "");

    /** Lists the columns that messages to authors mention. */
    public static final String KNOWN =
            "section, question, guidance, probes, competency, minutes, weight, difficulty, tags, "
                    + "anchor_1 to anchor_5";

    private static final Pattern OR = Pattern.compile(" \\| ");

    /** Holds the columns that describe the whole set. */
    public static final Set<Column> OF_SET = EnumSet.range(SET, SCALE_5);

    private static final Map<String, Column> BY_NAME = Arrays.stream(values())
            .flatMap(c -> c.names().map(n -> Map.entry(key(n), c)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String title;
    private final String others;

    Column(String title, String others) {
        this.title = title;
        this.others = others;
    }

    /** Returns the name that is written. */
    public String title() {
        return title;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(title), OR.splitAsStream(others)).filter(n -> !n.isEmpty());
    }

    public static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    public static Column anchor(int level) {
        return valueOf("ANCHOR_" + level);
    }

    public static Column scale(int level) {
        return valueOf("SCALE_" + level);
    }

    /** Reduces a name to the letters and digits by which names are compared. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
