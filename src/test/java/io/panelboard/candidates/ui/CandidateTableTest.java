package io.panelboard.candidates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.candidates.ui.CandidateTable.Row;
import io.panelboard.exchange.TableFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTableTest {

    private static CandidateTable read(String text) {
        return CandidateTable.read(TableFile.text(text).getFirst().lines());
    }

    private static List<String> people(CandidateTable table) {
        return table.rows().stream()
                .map(row -> row.isCandidate() ? "%s %s".formatted(row.name(), row.email()) : row.problem())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Email\nJane Doe,jane@demo.test",
                "E-Mail-Adresse;Vorname;Nachname\njane@demo.test;Jane;Doe",
                "Nom\tCourriel\nJane Doe\tjane@demo.test",
                "Nombre\tApellidos\tCorreo electrónico\nJane\tDoe\tjane@demo.test",
                "Name;Vorname;E-Mail\nDoe;Jane;jane@demo.test",
                "Candidate name,First name,Last name,Email\nJane Doe,Jane,Doe,jane@demo.test",
                "Prénom;Nom;Adresse e-mail\nJane;Doe;jane@demo.test",
                "Applicants of May\n\nCandidate name,Stage,EMAIL ADDRESS\nJane Doe,Phone,jane@demo.test",
                "Jane Doe,jane@demo.test",
                "17,Jane Doe,jane@demo.test",
                "Jane Doe <jane@demo.test>",
                "Email\n\"\"\"Jane Doe\"\" <jane@demo.test>\"",
                "First_Name,Last.Name,e-mail\n\" Jane \",\" Doe\",\"jane@demo.test\"",
            })
    void findsNameAndAddressHoweverTheColumnsAreCalled(String text) {
        assertThat(people(read(text))).containsExactly("Jane Doe jane@demo.test");
    }

    @Test
    void readsWhereAnApplicationComesFrom() {
        Row row = read("Id;Name;Email;Quelle\n A-17 ;Jane Doe;jane@demo.test;Messe")
                .rows()
                .getFirst();

        assertThat(row).isEqualTo(new Row(2, "Jane Doe", "jane@demo.test", "Messe", "A-17", ""));
    }

    @Test
    void saysOfEachRowWhyItIsNoCandidate() {
        var table = read("Name,Email\nJane Doe,jane@demo.test\n,max@demo.test\nZoe,\n,\nJane D.,JANE@demo.test");

        assertThat(people(table))
                .containsExactly(
                        "Jane Doe jane@demo.test",
                        "This row has no name.",
                        "This row has no email address.",
                        "Row 2 has this address already.");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 3, 4, 6);
    }

    @Test
    void anIdIsOneCandidatesAlone() {
        assertThat(people(read("Id,Name,Email\nX-1,Jane Doe,jane@demo.test\nX-1,Max,max@demo.test")))
                .containsExactly("Jane Doe jane@demo.test", "Row 2 has this id already.");
    }

    @Test
    void readsTheColumnsThatAPersonChose() {
        var lines = TableFile.text("Person,Contact,Other\nJane Doe,a@demo.test,b@demo.test")
                .getFirst()
                .lines();

        var table = CandidateTable.read(lines, Map.of(CandidateColumn.NAME, 0, CandidateColumn.EMAIL, 2));

        assertThat(people(table)).containsExactly("Jane Doe b@demo.test");
        assertThat(table.names()).containsExactly("Person", "Contact", "Other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "just words", "Name;Age\nJane;30"})
    void findsNobodyWhereThereIsNoAddress(String text) {
        assertThat(read(text).rows()).noneMatch(Row::isCandidate);
    }
}
