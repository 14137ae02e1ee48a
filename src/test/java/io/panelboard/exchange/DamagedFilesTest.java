package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Checks that every damaged file is either read or rejected with a message. */
class DamagedFilesTest {

    /**
     * Replaces a part of the file.
     *
     * @param instead the replacement
     */
    record Change(double where, int length, List<Byte> instead) {}

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void neverFails(
            @ForAll("sets") Exported set, @ForAll ExportFormat format, @ForAll("changes") List<Change> changes) {
        byte[] file = format.write(set);
        for (Change change : changes) {
            file = changed(file, change);
        }
        assertReadOrRefused("list." + format.ending(), file);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void neverFailsWithAnything(@ForAll byte[] content, @ForAll ExportFormat format) {
        assertReadOrRefused("list." + format.ending(), content);
    }

    private static void assertReadOrRefused(String name, byte[] content) {
        try {
            QuestionList list = ListReader.read(name, content);
            assertThat(list.lines()).allMatch(l -> l.reason().isEmpty() == (l.status() != LineStatus.IGNORED));
        } catch (RuleViolation refused) {
            assertThat(refused.sentence()).endsWith(".");
        }
    }

    private static byte[] changed(byte[] file, Change change) {
        int from = (int) (change.where * file.length);
        int to = Math.min(file.length, from + change.length);
        var result = new ByteArrayOutputStream();
        result.write(file, 0, from);
        change.instead.forEach(result::write);
        result.write(file, to, file.length - to);
        return result.toByteArray();
    }

    @Provide
    Arbitrary<Exported> sets() {
        return GeneratedSets.sets();
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.bytes().list().ofMaxSize(6))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
