package io.panelboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.panelboard.shared.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Compares the codes of all modules with their sentences, with the places that use them, and with the documentation;
 * with {@code -Dpanelboard.docs.write=true} the page is written anew.
 */
class RuleViolationsTest {

    private static final Path PAGE = Path.of("docs/developer/rule-violations.md");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Set<String> EXCEPTIONS = Set.of("RuleViolation", "NotAllowed", "TemporarilyUnavailable");

    private final ResourceBundle bundle = ResourceBundle.getBundle("io.panelboard.messages", Locale.ROOT);

    /** Maps the text in the sources, such as {@code BoardViolation.NO_SEAT}, to the code. */
    private final Map<String, ViolationCode> codes = codes();

    @Test
    void codesAreUniqueAndReadable() {
        assertThat(codes.values())
                .hasSizeGreaterThan(150)
                .extracting(ViolationCode::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyCodeHasASentenceAndEverySentenceACode() {
        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        codes.values().stream().map(ViolationCode::code).toList());
        assertThat(codes.values())
                .extracting(this::pattern)
                .doesNotHaveDuplicates()
                .allSatisfy(pattern -> {
                    assertThat(pattern.replace("''", ""))
                            .as("an apostrophe is written twice")
                            .doesNotContain("'");
                    assertThat(pattern).matches("[\\p{Lu}“\"{].*[.…}]");
                });
    }

    @Test
    void codesAreUsedWithTheArgumentsOfTheirSentences() throws IOException {
        var uses = new Uses();
        uses.scan();

        assertThat(uses.mentioned).as("no code is left over").containsAll(codes.keySet());
        assertThat(uses.made).hasSizeGreaterThan(150).allSatisfy(use -> {
            ViolationCode code = requireNonNull(codes.get(use.code()), use + " names no code where it is made");
            assertThat(use.arguments()).as("arguments of %s", use).isEqualTo(arguments(pattern(code)));
            if (!use.exception().isEmpty()) {
                assertThat(use.exception()).as("thrown with %s", use).isEqualTo(exception(code.status()));
            }
        });
    }

    @Test
    void theDocumentationListsThemAll() throws IOException {
        String page = page();
        if (Boolean.getBoolean("panelboard.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dpanelboard.docs.write=true").hasContent(page);
    }

    private String page() {
        var page = new StringBuilder("""
                # Rule violations

                Made by `RuleViolationsTest` from the enums that implement [`ViolationCode`](../../src/main/java/io/panelboard/shared/ViolationCode.java) and from [`messages.properties`](../../src/main/resources/io/panelboard/messages.properties); `./mvnw test -Dtest=RuleViolationsTest -Dpanelboard.docs.write=true` writes it anew.

                A request that is refused carries a code. The code never changes; the sentence may. `{0}` stands for an argument.

                - **HTTP API**: the [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem has the code as `code` and in its `type`, `urn:panelboard:problem:` and the code; the sentence is its `detail`, `arguments` are those of the sentence, in its order, and `field` names the input where there is one. The type is a name and no address: an installation has no address that is the same everywhere, this page is not served by it, and RFC 9457 advises against relative references. What is wrong with a request itself, such as its method, its media type or a parameter, has a code of `common`.
                - **Audit trail**: the entry of a request that was refused ends with the code.
                - **Metrics**: `panelboard.commands.refused` has it as the tag `code`.

                A new code is a constant in the module's enum, a line in the bundle and this page. Status 403 is thrown as `NotAllowed`, 503 as `TemporarilyUnavailable`, anything else as `RuleViolation`.
                """);
        Map<String, List<ViolationCode>> modules = codes.values().stream()
                .collect(Collectors.groupingBy(
                        c -> c.code().replaceFirst("\\..*", ""), TreeMap::new, Collectors.toList()));
        modules.forEach((module, ofModule) -> {
            page.append("\n## ").append(module).append("\n\n| code | sentence | HTTP status |\n|---|---|---|\n");
            ofModule.stream()
                    .sorted((a, b) -> a.code().compareTo(b.code()))
                    .forEach(c -> page.append("| `%s` | %s | %d |\n"
                            .formatted(
                                    c.code(),
                                    pattern(c).replace("''", "'").replaceAll("\\{(\\d)[^}]*}", "{$1}"),
                                    c.status())));
        });
        return page.toString();
    }

    private String pattern(ViolationCode code) {
        return bundle.getString(code.code());
    }

    private static String exception(int status) {
        return switch (status) {
            case 403 -> "NotAllowed";
            case 503 -> "TemporarilyUnavailable";
            default -> "RuleViolation";
        };
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static Map<String, ViolationCode> codes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ViolationCode.class));
        return scanner.findCandidateComponents("io.panelboard").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), RuleViolationsTest.class.getClassLoader()))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ViolationCode.class::cast)
                .collect(Collectors.toMap(c -> c.getClass().getSimpleName() + "." + c.name(), Function.identity()));
    }

    /** Describes a construction of an exception, or a request for a sentence, with its number of arguments. */
    private record Use(String exception, String code, int arguments) {}

    /** Finds in the sources where codes are used. */
    private static final class Uses extends TreeScanner<Void, Void> {

        final Set<String> mentioned = new HashSet<>();
        final List<Use> made = new ArrayList<>();

        void scan() throws IOException {
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null);
                    Stream<Path> files = Files.walk(SOURCES)) {
                List<Path> sources =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                var task = (JavacTask)
                        compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
                for (CompilationUnitTree unit : task.parse()) {
                    scan(unit, null);
                }
            }
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            mentioned.add(tree.toString());
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void nothing) {
            String type = tree.getIdentifier().toString();
            if (EXCEPTIONS.contains(type)) {
                List<? extends ExpressionTree> given = tree.getArguments();
                int code = isCode(given.getFirst()) ? 0 : 1;
                made.add(new Use(type, given.get(code).toString(), given.size() - code - 1));
            }
            return super.visitNewClass(tree, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            if (tree.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("sentence")
                    && isCode(method.getExpression())) {
                made.add(new Use(
                        "",
                        method.getExpression().toString(),
                        tree.getArguments().size()));
            }
            return super.visitMethodInvocation(tree, null);
        }

        private static boolean isCode(ExpressionTree tree) {
            return tree.toString().matches("[A-Z]\\w*Violation\\.[A-Z_]+");
        }
    }
}
