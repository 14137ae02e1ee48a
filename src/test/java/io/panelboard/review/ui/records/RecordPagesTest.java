package io.panelboard.review.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.interviews.Interview;
import io.panelboard.review.export.CheckValue;
import io.panelboard.review.export.RecordChecks;
import io.panelboard.review.export.RecordExports;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.review.internal.TestPanel;
import io.panelboard.review.ui.Screen;
import io.panelboard.shared.mongo.Databases;
import io.panelboard.shared.ui.DateField;
import io.panelboard.shared.ui.DownloadMenu;
import io.panelboard.shared.ui.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Checks records and takes them out, as a hiring manager does on the pages. */
@ViewPackages(packages = "io.panelboard.shared.ui")
class RecordPagesTest extends BrowserlessTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aFileAndAValueAreCheckedAndOneSentenceSaysWhatHolds() {
        panel.reveals(interview);
        byte[] file = download();
        var page = new RecordCheckView(context.getBean(RecordChecks.class), () -> panel.manager, Runnable::run);
        UI.getCurrent().add(page);

        page.checkFile(file);
        assertThat(text()).contains("The record holds: what the panel entered, and the audit trail up to entry ");

        find(TextArea.class).single().setValue("not one");
        find(Button.class).withText("Check the value").single().click();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("There is no check value of a record");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("not one");

        String value = CheckValue.in(new String(file, StandardCharsets.UTF_8))
                .orElseThrow()
                .text();
        find(TextArea.class).single().setValue(value);
        find(Button.class).withText("Check the value").single().click();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        assertThat(find(TextArea.class).single().isInvalid()).isFalse();
        assertThat(text()).contains("The record's check value holds");

        page.checkFile("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(text()).contains("There is no check value of a record");
    }

    @Test
    void theCountFollowsWhatIsChosen() {
        panel.reveals(interview);
        panel.asks(panel.plan(panel.candidate("Dora"), ReviewContext.NOW.plus(Duration.ofDays(2))));
        UI.getCurrent().add(new RecordsView(context.getBean(RecordExports.class), () -> panel.manager));

        assertThat(text())
                .contains("1 revealed interview matches. 1 more is left out, because its scorecards are not revealed.");
        find(DateField.class).withCaption("Until").single().setValue(LocalDate.of(2026, 10, 6));
        assertThat(text()).contains("1 revealed interview matches.").doesNotContain("left out");
        find(DateField.class).withCaption("Until").single().setValue(LocalDate.of(2026, 10, 5));
        assertThat(text()).contains("No revealed interview matches.");
        assertThat(find(ComboBox.class).all()).hasSize(2);
    }

    @Test
    void aDateThatCannotBeReadChoosesNothing() {
        panel.reveals(interview);
        UI.getCurrent().add(new RecordsView(context.getBean(RecordExports.class), () -> panel.manager));
        DateField until = find(DateField.class).withCaption("Until").single();

        TypedText.enter(until, "soon");
        assertThat(until.getErrorMessage()).startsWith("“soon” cannot be read as a date.");
        assertThat(text())
                .contains("A date cannot be read, so nothing is chosen.")
                .doesNotContain("matches");
        assertThat(find(DownloadMenu.class).exists()).isFalse();

        TypedText.enter(until, "Tue 6 Oct 2026");
        assertThat(text()).contains("1 revealed interview matches.");
        assertThat(find(DownloadMenu.class).exists()).isTrue();
    }

    @Test
    void sentencesReadRightForEveryNumber() {
        assertThat(RecordsView.sentence(new RecordExports.Count(0, 0))).isEqualTo("No revealed interview matches.");
        assertThat(RecordsView.sentence(new RecordExports.Count(2, 2)))
                .isEqualTo(
                        "2 revealed interviews match. 2 more are left out, because their scorecards are not revealed.");
        assertThat(RecordsView.sentence(new RecordExports.Count(12_000, 1)))
                .startsWith("12,000 revealed interviews match. 1 more");
    }

    private byte[] download() {
        try (var content = context.getBean(Records.class)
                .of(interview.id(), panel.manager, RecordFormat.JSON)
                .content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        return Screen.text(UI.getCurrent());
    }
}
