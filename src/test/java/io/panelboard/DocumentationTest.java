package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Checks the documentation: its links, its coverage, and the picture of the modules. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Path ARCHITECTURE = Path.of("docs", "developer", "architecture.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");

    static List<Path> pages() throws IOException {
        var pages = new ArrayList<>(List.of(README, Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        var broken = new ArrayList<String>();
        var links = LINK.matcher(withoutCode(page));
        while (links.find()) {
            Path target = links.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(links.group(1)).normalize();
            String anchor = links.group(2);
            if (!Files.exists(target)) {
                broken.add(links.group());
            } else if (anchor != null && !anchors(target).contains(anchor)) {
                broken.add(links.group() + ": no such heading");
            }
        }
        assertThat(broken).as("links of %s", page).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new TreeSet<>(Set.of(README));
        var next = new ArrayList<>(reached);
        while (!next.isEmpty()) {
            Path page = next.removeLast();
            var links = LINK.matcher(withoutCode(page));
            while (links.find()) {
                Path target = page.resolveSibling(links.group(1)).normalize();
                Path file = Files.isDirectory(target) ? target.resolve("README.md") : target;
                if (file.toString().endsWith(".md") && Files.exists(file) && reached.add(file)) {
                    next.add(file);
                }
            }
        }
        assertThat(reached)
                .containsAll(pages().stream()
                        .filter(page -> !page.equals(Path.of("docs", "README.md")))
                        .toList());
    }

    /** With {@code -Dpanelboard.docs.write=true} the picture is drawn anew instead. */
    @Test
    void theArchitectureShowsTheModulesThatThereAre() throws IOException {
        String picture = "```mermaid\nflowchart RL\n" + arrows() + "```";
        String page = Files.readString(ARCHITECTURE);
        var shown = Pattern.compile("(?s)```mermaid\\n.*?```").matcher(page);
        assertThat(shown.find()).isTrue();
        if (Boolean.getBoolean("panelboard.docs.write")) {
            Files.writeString(ARCHITECTURE, page.substring(0, shown.start()) + picture + page.substring(shown.end()));
        } else {
            assertThat(shown.group()).isEqualTo(picture);
        }
    }

    /** Returns one arrow for each dependency that no other one implies; {@code shared} is left out. */
    private static String arrows() {
        var modules = ApplicationModules.of(PanelboardApplication.class);
        var names = modules.stream()
                .filter(module -> !name(module).equals("shared"))
                .collect(Collectors.toMap(DocumentationTest::name, module -> needs(module, modules)));
        return names.keySet().stream()
                .sorted()
                .flatMap(from -> names.getOrDefault(from, Set.of()).stream()
                        .filter(to -> names.getOrDefault(from, Set.of()).stream()
                                .noneMatch(between -> reaches(between, to, names)))
                        .sorted()
                        .map(to -> "    %s --> %s\n".formatted(from, to)))
                .collect(Collectors.joining());
    }

    private static boolean reaches(String from, String to, java.util.Map<String, Set<String>> needs) {
        return needs.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || reaches(next, to, needs));
    }

    private static Set<String> needs(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(DocumentationTest::name)
                .filter(name -> !name.equals("shared") && !name.equals(name(module)))
                .collect(Collectors.toSet());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String withoutCode(Path page) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
    }

    /** Returns the anchors that GitHub gives to the headings of a page. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(withoutCode(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
