package io.panelboard.candidates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.interviews.EmbeddedContext;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(EmbeddedContext.class)
@ViewPackages(classes = CandidateTableView.class)
class CandidateTableViewTest extends SpringBrowserlessTest {

    private final Applications applications;
    private final Applicants applicants;
    private final CurrentPerson current;
    private final MongoOperations mongo;

    @Autowired
    CandidateTableViewTest(Applications applications, Jobs jobs, CurrentPerson current, MongoOperations mongo) {
        this.applications = applications;
        applicants = new Applicants(applications, jobs);
        this.current = current;
        this.mongo = mongo;
    }

    @BeforeEach
    void empty() {
        mongo.remove(new Query(), "candidates");
        mongo.remove(new Query(), "applications");
        mongo.remove(new Query(), "jobs");
    }

    @Test
    void addsThirtyAtOnceAndNobodyTwice() {
        applicants.job(current.get(), "Gardener");
        navigate(CandidateTableView.class);
        String table = IntStream.range(0, 30)
                .mapToObj(i -> "Applicant %d;a%d@demo.test;Fair;X-%d".formatted(i, i, i))
                .collect(Collectors.joining("\n", "Bewerber;E-Mail;Quelle;Bewerber-ID\n", "\n"));
        upload("applicants.csv", table.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(summary()).isEqualTo("30 rows read: 30 are added.");
        assertThat(applications.of(current.get())).as("before anybody said so").isEmpty();
        test(button("Add 30 candidates")).click();

        assertThat(notice()).isEqualTo("30 candidates added.");
        assertThat(applications.of(current.get()))
                .hasSize(30)
                .allSatisfy(applicant ->
                        assertThat(applicant.application().source()).isEqualTo("Fair"))
                .extracting(applicant -> applicant.application().externalId())
                .contains("X-0", "X-29");
        assertThat(summary()).isEqualTo("30 rows read: 30 have applied already.");
        assertThat(button("Add").isEnabled()).isFalse();
    }

    @Test
    void saysOfEachRowWhatBecomesOfIt() {
        applicants.add(current.get(), "Cleo", "cleo@demo.test", "Gardener");
        applicants.add(current.get(), "Dan", "dan@demo.test", "Baker");
        navigate(CandidateTableView.class);
        choose("Gardener");
        type("Name\tEmail\nCleo\tcleo@demo.test\nDan\tDAN@demo.test\nEve\teve@demo.test\nCleo B.\tcleo@demo.test\n"
                + "Dana\tdan@demo.test\nFay\tfay@demo\n\tgil@demo.test");

        assertThat(rows())
                .containsExactly(
                        "2 Cleo cleo@demo.test: Has applied for this job already",
                        "3 Dan DAN@demo.test: Is known, and applies for this job too",
                        "4 Eve eve@demo.test: Is added",
                        "5 Cleo B. cleo@demo.test: Row 2 has this address already.",
                        "6 Dana dan@demo.test: Row 3 has this address already.",
                        "7 Fay fay@demo: \"fay@demo\" is not an email address. It needs a name, an @ and a"
                                + " domain, such as ada@example.org.",
                        "8  gil@demo.test: This row has no name.");
        assertThat(summary())
                .isEqualTo(
                        "7 rows read: 1 is added, 1 is known and applies for this job too, 1 has applied already and 4"
                                + " cannot be added.");
        test(button("Add 2 candidates")).click();

        assertThat(applications.of(current.get()))
                .extracting(applicant ->
                        applicant.candidate().name() + ", " + applicant.job().title())
                .containsExactly("Cleo, Gardener", "Dan, Baker", "Dan, Gardener", "Eve, Gardener");
    }

    @Test
    void anIdOfAnotherCandidateOrAnotherNameIsRefused() {
        var job = applicants.job(current.get(), "Gardener");
        applications.add(current.get(), job, new Applications.NewApplication("Cleo", "cleo@demo.test", "", "X-1"));
        navigate(CandidateTableView.class);
        type("Id,Name,Email\nX-1,Dan,dan@demo.test\nX-2,Cleopatra,cleo@demo.test\nX-1,Cleo,c@demo.test");

        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains("The id X-1 belongs to Cleo (cleo@demo.test)"),
                        row -> assertThat(row).contains("cleo@demo.test already belongs to Cleo."),
                        row -> assertThat(row).contains("Row 2 has this id already."));
        assertThat(button("Add").isEnabled()).isFalse();
    }

    @Test
    void asksForTheJobFirstAndKeepsTheTable() {
        applicants.job(current.get(), "Gardener");
        applicants.job(current.get(), "Baker");
        navigate(CandidateTableView.class);
        type("Eve,eve@demo.test");

        assertThat(summary()).isEqualTo("1 row read. Choose the job that they applied for.");
        assertThat(button("Add").isEnabled()).isFalse();
        choose("Baker");
        assertThat(rows()).containsExactly("1 Eve eve@demo.test: Is added");
    }

    @Test
    void readsTheSheetWithCandidatesAndWhatItsColumnsHoldCanBeChosen() throws IOException {
        applicants.job(current.get(), "Gardener");
        navigate(CandidateTableView.class);
        upload("people.xlsx", workbook());

        assertThat(select("Sheet").getValue()).extracting("name").isEqualTo("Applicants");
        assertThat(rows()).containsExactly("2 Eve eve@demo.test: Is added", "3 Fay fay@demo.test: Is added");
        select("Name").setValue(2);
        assertThat(rows()).containsExactly("2 Eva E. eve@demo.test: Is added", "3 Fay F. fay@demo.test: Is added");
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            fill(book.newWorksheet("Notes"), List.of(List.of("What this is"), List.of("A list")));
            fill(
                    book.newWorksheet("Applicants"),
                    List.of(
                            List.of("Name", "Email", "Signs as"),
                            List.of("Eve", "eve@demo.test", "Eva E."),
                            List.of("Fay", "fay@demo.test", "Fay F.")));
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int place = 0; place < rows.get(row).size(); place++) {
                sheet.value(row, place, rows.get(row).get(place));
            }
        }
    }

    @Test
    void nothingOfAFormerTableStaysOnceAnotherCannotBeRead() {
        applicants.job(current.get(), "Gardener");
        navigate(CandidateTableView.class);
        type("Eve,eve@demo.test");
        upload("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(findInView(TextArea.class).single().isInvalid()).isTrue();
        assertThat(rows()).isEmpty();
        assertThat(button("Add").isEnabled()).isFalse();
    }

    @Test
    void nothingOfATableStaysOnceItIsTakenOut() {
        applicants.job(current.get(), "Gardener");
        navigate(CandidateTableView.class);
        upload("people.csv", "Eve,eve@demo.test".getBytes(StandardCharsets.UTF_8));
        TextArea pasted = findInView(TextArea.class).single();
        assertThat(pasted.getHelperText()).contains("people.csv");

        type("Fay,fay@demo.test");
        assertThat(pasted.getHelperText()).doesNotContain("people.csv");
        assertThat(rows()).containsExactly("1 Fay fay@demo.test: Is added");
        type(" ");
        assertThat(rows()).isEmpty();
        assertThat(button("Add").isEnabled()).isFalse();
    }

    @Test
    void aTableOfTooManyIsRefusedWhole() {
        applicants.job(current.get(), "Gardener");
        navigate(CandidateTableView.class);
        type(IntStream.range(0, Applications.MOST_AT_ONCE + 1)
                .mapToObj(i -> "A%d,a%d@demo.test".formatted(i, i))
                .collect(Collectors.joining("\n")));

        assertThat(findInView(TextArea.class).single().getErrorMessage())
                .isEqualTo("A table adds at most 500 candidates at once, not 501. Please split it.");
        assertThat(rows()).isEmpty();
    }

    private void type(String text) {
        test(findInView(TextArea.class).single()).setValue(text);
    }

    private void upload(String name, byte[] content) {
        test(findInView(Upload.class).single()).upload(name, "text/plain", content);
    }

    @SuppressWarnings("unchecked")
    private void choose(String title) {
        ComboBox<Job> job = findInView(ComboBox.class).withLabel("Job").single();
        job.setValue(job.getListDataView()
                .getItems()
                .filter(offered -> offered.title().equals(title))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return findInView(Select.class).withLabel(label).single();
    }

    private Button button(String text) {
        return findInView(Button.class).withText(text).single();
    }

    private String summary() {
        return findInView(Paragraph.class).all().stream()
                .filter(p -> "status".equals(p.getElement().getAttribute("role")))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows() {
        var found = find(CandidateTableGrid.class).all();
        if (found.isEmpty()) {
            return List.of();
        }
        var grid = test(found.getFirst());
        return IntStream.range(0, grid.size())
                .mapToObj(i -> "%s %s %s: %s"
                        .formatted(
                                grid.getCellText(i, 0),
                                grid.getCellText(i, 1),
                                grid.getCellText(i, 2),
                                ((Span) grid.getCellComponent(i, 3)).getText()))
                .toList();
    }

    private String notice() {
        return test(find(Notification.class).all().getLast()).getText();
    }
}
