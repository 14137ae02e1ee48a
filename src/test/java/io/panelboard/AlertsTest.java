package io.panelboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardCommand;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/** Checks that the example alerts use metrics that the application provides, and that the handbook explains each. */
class AlertsTest extends ServedDemo {

    private static final Path RULES = Path.of("docs", "operator", "prometheus-alerts.yml");
    private static final Path HANDBOOK = Path.of("docs", "operator", "monitoring.md");

    /** Matches what in an expression is neither a metric nor its labels. */
    private static final Pattern GRAMMAR =
            Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\bby \\([^)]*\\)|\\b[a-z_]+(?=\\()|\\b(or|sum)\\b|\\b\\d\\S*");

    private static final Pattern FIGURE = Pattern.compile("([a-z][a-z0-9_]*)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*=~?");

    @Autowired
    private Interviews interviews;

    @Test
    void everyFigureAndLabelIsThere() throws Exception {
        Map<String, Set<String>> given = given();
        for (Map<String, Object> rule : rules()) {
            var expression = FIGURE.matcher(
                    GRAMMAR.matcher(String.valueOf(rule.get("expr"))).replaceAll(" "));
            int figures = 0;
            while (expression.find()) {
                figures++;
                String name = expression.group(1);
                if (!name.equals("up")) {
                    assertThat(given).as("%s", rule.get("alert")).containsKey(name);
                    assertThat(given.get(name)).as("labels of " + name).containsAll(labels(expression.group(2)));
                }
            }
            assertThat(figures).as("%s", rule.get("alert")).isPositive();
        }
    }

    @Test
    void everyAlertSaysWhatItMeansAndIsInTheHandbook() throws IOException {
        String handbook = Files.readString(HANDBOOK);
        assertThat(rules()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(String.valueOf(rule.get("annotations"))).contains("summary=", "description=");
            assertThat(handbook).contains("`" + rule.get("alert") + "`");
        });
    }

    @Test
    void everyFigureOfOursIsInTheHandbook() throws Exception {
        String handbook = Files.readString(HANDBOOK);
        assertThat(given().keySet().stream()
                        .filter(name -> name.startsWith("panelboard_"))
                        .map(name -> name.replaceFirst("_(total|count|sum|max|bucket)$", ""))
                        .map(name -> name.replaceFirst("_(seconds|bytes)$", "")))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(handbook).contains("`" + name.replace('_', '.') + "`"));
    }

    /** Returns the names of all metrics with those of their labels, after some activity. */
    private Map<String, Set<String>> given() throws Exception {
        InterviewId any = interviews.all(manager).getFirst().id();
        try {
            boards.perform(any, lead, "alerts", new BoardCommand.Remind());
        } catch (RuleViolation refused) {
            assertThat(refused.sentence()).isNotEmpty();
        }
        return send(requestOf("admin", "/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(FIGURE::matcher)
                .filter(Matcher::lookingAt)
                .collect(Collectors.toMap(m -> m.group(1), m -> labels(m.group(2)), AlertsTest::both));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> labels(@Nullable String inBraces) {
        return inBraces == null
                ? Set.of()
                : LABEL.matcher(inBraces).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked") // the file has this shape, and a wrong cast fails the test
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(RULES));
        var group = requireNonNull(file.get("groups")).getFirst();
        return (List<Map<String, Object>>) requireNonNull(group.get("rules"));
    }
}
