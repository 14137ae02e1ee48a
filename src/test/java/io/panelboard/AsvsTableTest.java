package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/developer/asvs.md answers each requirement of levels 1 and 2 of OWASP ASVS 5.0.0 once, by tests that exist or
 * by a reason.
 */
class AsvsTableTest {

    private static final Path TABLE = Path.of("docs", "developer", "asvs.md");
    private static final Path TESTS = Path.of("src", "test", "java");

    /**
     * Lists how many requirements each section has, in the order of its chapter, and which of them are of level 3
     * alone.
     */
    private static final String SECTIONS = """
            1.1 2, 1.2 10 without 10, 1.3 12 without 12, 1.4 3, 1.5 3 without 3
            2.1 3, 2.2 3, 2.3 5 without 5, 2.4 2 without 2
            3.1 1 without 1, 3.2 3 without 3, 3.3 5 without 5, 3.4 8 without 7 8, 3.5 8 without 6 7 8
            3.6 1 without 1, 3.7 5 without 3 4 5
            4.1 5 without 4 5, 4.2 5 without 2 3 4 5, 4.3 2, 4.4 4
            5.1 1, 5.2 6 without 4 5 6, 5.3 3 without 3, 5.4 3
            6.1 3, 6.2 12, 6.3 8 without 5 6 7 8, 6.4 6 without 5 6, 6.5 8 without 6 7 8, 6.6 4 without 4
            6.7 2 without 1 2, 6.8 4
            7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 3 without 3, 7.6 2
            8.1 4 without 3 4, 8.2 4 without 4, 8.3 3 without 2 3, 8.4 2 without 2
            9.1 3, 9.2 4
            10.1 2, 10.2 3 without 3, 10.3 5 without 5, 10.4 16 without 12 13 14 15 16, 10.5 5, 10.6 2, 10.7 3
            11.1 4 without 3 4, 11.2 5 without 4 5, 11.3 5 without 4 5, 11.4 4, 11.5 2 without 2, 11.6 2 without 2
            11.7 2 without 1 2
            12.1 5 without 4 5, 12.2 2, 12.3 5 without 5
            13.1 4 without 2 3 4, 13.2 6 without 6, 13.3 4 without 3 4, 13.4 7 without 6 7
            14.1 2, 14.2 8 without 5 6 7 8, 14.3 3
            15.1 5 without 4 5, 15.2 5 without 4 5, 15.3 7, 15.4 4 without 1 2 3 4
            16.1 1, 16.2 5, 16.3 4, 16.4 3, 16.5 4 without 4
            17.1 2 without 2, 17.2 8 without 5 6 7 8, 17.3 2
            """;

    private static final Pattern ROW = Pattern.compile("^\\| *(\\d[^|]*?) *\\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?");

    private static final List<Row> ROWS = new ArrayList<>();
    private static final Map<String, List<String>> SOURCES = new TreeMap<>();
    private static final Set<String> NOT_MET_YET = new TreeSet<>();

    private record Row(String number, List<String> cells) {

        String answer() {
            return cells.getLast().strip();
        }

        /** Returns the names in this text that are tests. */
        static List<String> tests(String text) {
            return CODE.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> TEST.matcher(name).matches())
                    .toList();
        }

        String what() {
            return "The row %s of %s".formatted(number, TABLE);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        boolean end = false;
        for (String line : Files.readAllLines(TABLE)) {
            end |= line.startsWith("## Not met yet");
            if (end && line.startsWith("- ")) {
                Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\b")
                        .matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .forEach(NOT_MET_YET::add);
            }
            var row = ROW.matcher(line);
            if (row.matches()) {
                ROWS.add(new Row(row.group(1), Arrays.asList(row.group(2).split("\\|", -1))));
            }
        }
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(f -> f.toString().matches(".*(Test|IT)\\.java"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                SOURCES.computeIfAbsent(name, _ -> new ArrayList<>()).add(Files.readString(file));
            }
        }
    }

    @Test
    void eachRequirementOfLevels1And2IsAnsweredOnce() {
        var answers = new TreeMap<String, List<String>>();
        Set<String> requirements = requirements();
        for (Row row : ROWS) {
            List<String> meant = requirements.stream()
                    .filter(r -> r.equals(row.number()) || r.startsWith(row.number() + "."))
                    .toList();
            assertThat(meant)
                    .as("%s is the number of a requirement of level 1 or 2, or of a section or chapter", row.what())
                    .isNotEmpty();
            meant.forEach(
                    r -> answers.computeIfAbsent(r, _ -> new ArrayList<>()).add(row.number()));
        }
        for (String requirement : requirements) {
            assertThat(answers.getOrDefault(requirement, List.of()))
                    .as("The requirement %s has one row of its own or of its section in %s", requirement, TABLE)
                    .hasSize(1);
        }
    }

    @Test
    void eachRowHasFourColumnsAndATestOrAReason() {
        for (Row row : ROWS) {
            assertThat(row.cells())
                    .as("%s has a number and three more columns", row.what())
                    .hasSize(3);
            assertThat(row.cells()).as("%s leaves no column empty", row.what()).noneMatch(String::isBlank);
            if (Row.tests(row.answer()).isEmpty()) {
                assertThat(row.answer())
                        .as("%s names no test, so it gives a reason in a sentence", row.what())
                        .hasSizeGreaterThan(20)
                        .endsWith(".");
            }
        }
    }

    @Test
    void eachTestThatIsNamedExists() {
        for (Row row : ROWS) {
            for (String name : Row.tests(String.join(" ", row.cells()))) {
                var parts = TEST.matcher(name);
                assertThat(parts.matches()).isTrue();
                assertThat(SOURCES)
                        .as("%s names the test class %s", row.what(), parts.group(1))
                        .containsKey(parts.group(1));
                if (parts.group(2) != null) {
                    var method = Pattern.compile("\\bvoid " + parts.group(2) + "\\(");
                    assertThat(SOURCES.get(parts.group(1)))
                            .as("%s names the test %s", row.what(), name)
                            .anyMatch(source -> method.matcher(source).find());
                }
            }
        }
    }

    @Test
    void whatIsNotMetIsListedAtTheEnd() {
        Set<String> notMet = ROWS.stream()
                .filter(row -> row.answer().startsWith("Not met"))
                .map(Row::number)
                .collect(Collectors.toSet());

        assertThat(notMet)
                .as("The rows of %s that begin with \"Not met\" are those of its last list", TABLE)
                .containsExactlyInAnyOrderElementsOf(NOT_MET_YET);
    }

    @Test
    void thePagesThatItPointsToExist() throws IOException {
        var links = Pattern.compile("\\]\\((?!https:)([^)#]+)")
                .matcher(Files.readString(TABLE))
                .results();

        assertThat(links.map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThatCode(() -> TABLE.resolveSibling(link).toRealPath())
                                .as("%s points to %s", TABLE, link)
                                .doesNotThrowAnyException());
    }

    private static Set<String> requirements() {
        return Stream.of(SECTIONS.strip().split("[,\\n]", -1))
                .map(String::strip)
                .flatMap(AsvsTableTest::requirements)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the numbers of "1.5 3 without 3": 1.5.1 and 1.5.2. */
    private static Stream<String> requirements(String section) {
        String[] words = section.split(" ", -1);
        Set<String> left = Set.of(Arrays.copyOfRange(words, Math.min(3, words.length), words.length));
        return IntStream.rangeClosed(1, Integer.parseInt(words[1]))
                .mapToObj(String::valueOf)
                .filter(number -> !left.contains(number))
                .map(number -> words[0] + "." + number);
    }
}
