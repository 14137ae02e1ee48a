package io.panelboard.questions.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.Refused;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a file holds, it is read or refused with a sentence. */
class DamagedFilesTest {

    private record Change(double where, int length, byte[] instead) {}

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
            assertThat(list.lines()).allMatch(l -> l.reason().isEmpty() == (l.fate() != Fate.IGNORED));
        } catch (Refused refused) {
            assertThat(refused.sentence()).endsWith(".");
        }
    }

    private static byte[] changed(byte[] file, Change change) {
        int from = (int) (change.where * file.length);
        int to = Math.min(file.length, from + change.length);
        byte[] result = new byte[file.length - (to - from) + change.instead.length];
        System.arraycopy(file, 0, result, 0, from);
        System.arraycopy(change.instead, 0, result, from, change.instead.length);
        System.arraycopy(file, to, result, from + change.instead.length, file.length - to);
        return result;
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
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(6))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
