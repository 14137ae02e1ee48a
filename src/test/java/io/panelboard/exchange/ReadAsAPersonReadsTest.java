package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares lists in the many ways in which people write them with what a person reads in each.
 *
 * <p>The expectation beside a list, {@code x.md.read}, is written with {@code -Dpanelboard.docs.write=true} and then
 * read and mended by hand.
 */
class ReadAsAPersonReadsTest {

    private static final Path LISTS = Path.of("src/test/resources/lists");
    private static final String READ = ".read";

    static Stream<Path> lists() throws IOException {
        return Stream.of("shapes", "styles")
                .map(LISTS::resolve)
                .flatMap(ReadAsAPersonReadsTest::in)
                .filter(file -> !file.toString().endsWith(READ))
                .sorted();
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isReadAsAPersonReadsIt(Path list) throws IOException {
        String read = read(list);
        Path expected = list.resolveSibling(list.getFileName() + READ);
        if (Boolean.getBoolean("panelboard.docs.write")) {
            Files.writeString(expected, read);
        }

        assertThat(read).isEqualTo(Files.readString(expected));
    }

    private static String read(Path list) throws IOException {
        try {
            return ListOutline.of(ListReader.read(list.getFileName().toString(), Files.readAllBytes(list)));
        } catch (RuleViolation refused) {
            return "refused: " + refused.sentence() + "\n";
        }
    }
}
