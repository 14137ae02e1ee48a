package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds Javadoc to the house rule for first sentences: third person, verb first. */
class JavadocTest {

    private static final Pattern COMMENT = Pattern.compile("(?sm)^\\h*/\\*\\*\\s*(?:\\*\\s*)?(.*?)\\*/");

    /** A verb in the third person, or "Whether", which predicates begin with. */
    private static final Pattern FIRST_WORD = Pattern.compile("Whether|[A-Z][a-z]+s");

    /** Words that look like verbs and are none here. */
    private static final Set<String> NO_VERBS = Set.of(
            "This",
            "These",
            "Its",
            "Whose",
            "Those",
            "Always",
            "Boards",
            "Scores",
            "Entries",
            "Events",
            "Questions",
            "Texts",
            "People",
            "Persons",
            "Ids",
            "Lines",
            "Words",
            "Cells",
            "Figures",
            "Results",
            "Settings",
            "Rules",
            "Sections",
            "Files",
            "Requests",
            "Pages",
            "Parts",
            "Rows",
            "Columns",
            "Candidates",
            "Interviews",
            "Decisions",
            "Revisions",
            "Tables",
            "Values",
            "Things",
            "Perhaps",
            "Sometimes",
            "Others");

    @Test
    void firstSentencesBeginWithAVerb() throws IOException {
        var others = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                others.addAll(others(file));
            }
        }
        assertThat(others)
                .as("Javadoc whose first sentence does not begin with a verb in the third person")
                .isEmpty();
    }

    private static List<String> others(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file))
                .results()
                .map(comment -> comment.group(1).strip())
                .filter(text -> !text.startsWith("@") && !text.startsWith("{@inheritDoc}"))
                .filter(text -> !beginsWithVerb(text))
                .map(text -> "%s: %s".formatted(file, text.lines().findFirst().orElse("")))
                .toList();
    }

    private static boolean beginsWithVerb(String text) {
        String word = text.split("[\\s,:;(]", 2)[0];
        return FIRST_WORD.matcher(word).matches() && !NO_VERBS.contains(word);
    }
}
