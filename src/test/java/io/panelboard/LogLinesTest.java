package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Compares the lines that the sources log from WARN up with those that the handbook explains. */
class LogLinesTest {

    private static final Path PAGE = Path.of("docs/operator/log.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (WARN|ERROR) \\| `([^`]+)` \\| (.+) \\|$");

    @Test
    void everyLineIsInTheHandbookWithWhatToDo() throws IOException {
        Set<String> explained = ROW.matcher(ours())
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).containsExactlyInAnyOrderElementsOf(logged());
        assertThat(ROW.matcher(ours()).results().map(row -> row.group(3)))
                .allMatch(meaning -> meaning.split(" ").length > 3);
    }

    @Test
    void theStatementsAreFound() throws IOException {
        assertThat(logged()).hasSizeGreaterThan(30).contains("ERROR A request failed");
    }

    /** Returns the part of the page about our own lines; below it are those of libraries. */
    private static String ours() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(0, page.indexOf("\n## Lines of libraries\n"));
    }

    private static Set<String> logged() throws IOException {
        var found = new TreeSet<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new Statements(found).scan(unit, null);
            }
        }
        return found;
    }

    /** Collects level and text of each statement; what is put in is written as "…". */
    private static final class Statements extends TreeScanner<Void, Void> {

        private final Set<String> found;

        Statements(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            if (tree.getMethodSelect() instanceof MemberSelectTree method
                    && method.getExpression().toString().matches("(?i)log|site")
                    && method.getIdentifier().toString().matches("warn|error")) {
                String level = method.getIdentifier().toString().toUpperCase(Locale.ROOT);
                found.add(level + " "
                        + text(tree.getArguments().getFirst())
                                .replaceAll("\\{}|%[,]?[sd]", "…")
                                .strip());
            }
            return super.visitMethodInvocation(tree, null);
        }

        private static String text(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal -> String.valueOf(literal.getValue());
                case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
                case MethodInvocationTree call
                when call.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("formatted") -> text(method.getExpression());
                default -> "{}";
            };
        }
    }
}
