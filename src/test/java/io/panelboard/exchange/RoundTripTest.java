package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Checks that exports are imported back as the same set, except for its ids. */
class RoundTripTest {

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void markdown(@ForAll("sets") Exported set) {
        assertComesBack(ExportFormat.MARKDOWN, set);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void csv(@ForAll("sets") Exported set) {
        assertComesBack(ExportFormat.CSV, set);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void xlsx(@ForAll("sets") Exported set) {
        assertComesBack(ExportFormat.XLSX, set);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void json(@ForAll("sets") Exported set) {
        assertComesBack(ExportFormat.JSON, set);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void yaml(@ForAll("sets") Exported set) {
        assertComesBack(ExportFormat.YAML, set);
    }

    @Property(tries = 200)
    void cleaningTwiceChangesNothing(@ForAll("sets") Exported set) {
        assertThat(new Exported(set.title(), set.role(), set.level(), set.slot(), set.scale(), set.sections()))
                .isEqualTo(set);
    }

    /** Checks that no cell holds a formula. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void noCellIsAFormula(@ForAll("sets") Exported set) {
        String text = new String(ExportFormat.CSV.write(set), StandardCharsets.UTF_8).substring(1);
        CsvReader.builder().ofCsvRecord(text).stream()
                .flatMap(r -> r.getFields().stream())
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> assertThat("=+-@\t\r").doesNotContain(cell.substring(0, 1)));
    }

    @Example
    void writesMarkdownThatPeopleRead() {
        QuestionList list = ListReader.read("gardener.yaml", """
                title: Head gardener
                role: Gardener
                sections:
                  - title: Soil & more
                    questions:
                      - prompt: |
                          What do you do with a *tired* bed?

                          ```
                          bed.rest()
                          ```
                        guidance: Rest and compost.
                        probes: [When?, "How long,\\nand why?"]
                        competency: Soil
                        minutes: 6
                        weight: 10
                        difficulty: Hard
                        tags: [beds, compost]
                        anchors: {1: Digs deeper., 5: Tests the soil.}
                      - prompt: |
                          Which of these?
                          - Oak
                          - Ash
                """.getBytes(StandardCharsets.UTF_8));
        var scale = new RatingScale(RatingScale.FIVE.levels().subList(0, 4));

        String markdown = new String(
                ExportFormat.MARKDOWN.write(
                        new Exported(list.title(), list.about().role(), "", 60, scale, sections(list))),
                StandardCharsets.UTF_8);

        assertThat(markdown).isEqualTo("""
                ---
                title: "Head gardener"
                role: "Gardener"
                level: ""
                slot: 60
                scale:
                  - label: "Poor"
                    anchor: "Shows no relevant knowledge or behaviour, even when helped."
                  - label: "Weak"
                    anchor: "Shows fragments; needs help for the essential parts."
                  - label: "Fair"
                    anchor: "Covers the essentials with an example of their own."
                  - label: "Solid"
                    anchor: "Covers the essentials and the trade-offs from experience."
                ---

                ## Soil & more

                - What do you do with a *tired* bed?

                  ```
                  bed.rest()
                  ```
                  - Competency: Soil
                  - Minutes: 6
                  - Weight: 10
                  - Difficulty: Hard
                  - Tags: beds, compost
                  - Level 1: Digs deeper.
                  - Guidance: Rest and compost.
                  - Probes:
                    - When?
                    - How long,
                      and why?

                - **Question**
                  - Question:

                    Which of these?
                    - Oak
                    - Ash
                  - Minutes: 5
                  - Weight: 5
                """);
    }

    @Provide
    Arbitrary<Exported> sets() {
        return GeneratedSets.sets();
    }

    private static void assertComesBack(ExportFormat format, Exported set) {
        byte[] file = format.write(set);
        QuestionList list = ListReader.read("set." + format.ending(), file);

        var said = list.about();
        var read = new Exported(
                list.title(),
                said.role(),
                said.level(),
                said.slot(),
                said.scale() == null ? RatingScale.FIVE : said.scale(),
                sections(list));
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(QuestionId.class, SectionId.class)
                .isEqualTo(set);
        assertThat(list.ignored())
                .as("what was left out")
                .allMatch(i -> i.reason().equals("Front matter, of which title, role, level, slot and scale are read"));
    }

    private static List<Section> sections(QuestionList list) {
        return list.toSections(() -> new QuestionId(Ids.random()));
    }
}
