package io.panelboard.questions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.imports.LongRead;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.ui.Routes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(packages = {"io.panelboard.questions", "io.panelboard.exchange.imports"})
class QuestionPagesTest extends QuestionPages {

    private static final String LIST = """
            ---
            title: What to ask a senior gardener
            ---
            Some words before.

            ## Soil
            - What do you do when a bed is *tired*?
              - Rest and compost.
            - How do you start one?

            ## Winter
            - Tell us about a plant you lost.
            """;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private CurrentPerson current;

    @Test
    void leadsFromAListToAPublishedRevision() {
        navigate(Routes.QUESTION_SETS, Div.class);
        assertThat(pageText()).contains("No question set yet");
        click("Import questions");

        test(findInView(TextArea.class).single()).setValue(LIST);
        click("Preview");

        assertThat(pageText())
                .contains("2 sections, 3 questions, 1 with guidance")
                .contains("Left out: 3 passages.");
        assertThat(rows())
                .contains(
                        "Line 4 Left out: Some words before. (Text before the first question)",
                        "Line 6 Section: ## Soil",
                        "Line 7 Question 1: - What do you do when a bed is *tired*?",
                        "Line 8 Guidance: - Rest and compost.",
                        "Line 12 Question 3: - Tell us about a plant you lost.");
        assertThat(field("Title").getValue()).isEqualTo("What to ask a senior gardener");
        assertThat(field("Role").getValue()).isEqualTo("Gardener");
        assertThat(field("Level").getValue()).isEqualTo("Senior");
        assertThat(sets.all()).as("nothing is stored before it is said").isEmpty();

        test(field("Title")).setValue("Senior gardener");
        click("Store question set");

        QuestionSet stored = sets.all().getFirst();
        assertThat(getCurrentView()).isInstanceOf(QuestionSetView.class);
        assertThat(stored.title()).isEqualTo("Senior gardener");
        assertThat(stored.questions()).hasSize(3);
        assertThat(pageText()).contains("Not published yet");
        assertThat(Objects.requireNonNull(
                                findInView(OutlineElement.class).single().shown())
                        .sections())
                .extracting(OutlineElement.Group::title)
                .containsExactly("Soil", "Winter");

        click("Publish revision");
        test(find(TextArea.class).withLabel("Note").single()).setValue("The first");
        test(find(Button.class).withText("Publish").single()).click();

        assertThat(test(find(Notification.class).last()).getText()).startsWith("Revision 1 is published.");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(pageText()).contains("Latest revision: 1");
        assertThat(sets.published().getFirst().note()).isEqualTo("The first");

        navigate(Routes.QUESTION_SETS, Div.class);
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Senior gardener", "Revision 1");
    }

    @Test
    void previewsAnUploadedFileAtOnce() {
        navigate(Routes.IMPORT, Div.class);
        upload("beds.md", LIST.replace("title:", "subtitle:").getBytes(StandardCharsets.UTF_8));

        assertThat(pageText()).contains("2 sections, 3 questions");
        assertThat(field("Title").getValue()).isEqualTo("Beds");
        assertThat(findInView(TextArea.class).single().getValue()).contains("## Soil");
    }

    @Test
    void followsTheTextOnceThereIsAPreview() {
        navigate(Routes.IMPORT, Div.class);
        test(findInView(TextArea.class).single()).setValue(LIST);
        click("Preview");
        test(field("Title")).setValue("My own title");

        test(findInView(TextArea.class).single()).setValue(LIST + "- One more?\n");
        awaitRead();

        assertThat(pageText()).contains("2 sections, 4 questions");
        assertThat(field("Title").getValue()).isEqualTo("My own title");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndLosesNothing() {
        navigate(Routes.IMPORT, Div.class);
        TextArea text = findInView(TextArea.class).single();
        click("Preview");
        assertThat(text.getErrorMessage()).isEqualTo("There is nothing to read yet. Choose a file or paste a list.");

        test(text).setValue("typed before");
        upload("picture.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(text.getErrorMessage()).startsWith("This is not a text file.");
        assertThat(text.getValue()).isEqualTo("typed before");

        test(text).setValue(LIST);
        click("Preview");
        test(field("Title")).setValue(" ");
        test(field("Role")).setValue("Gardener of roses");
        click("Store question set");
        assertThat(field("Title").getErrorMessage()).isEqualTo("A title is needed.");
        assertThat(field("Role").getValue()).isEqualTo("Gardener of roses");
        assertThat(sets.all()).isEmpty();
    }

    @Test
    void saysThatAListHasNoQuestion() {
        navigate(Routes.IMPORT, Div.class);
        test(findInView(TextArea.class).single()).setValue("# How we hire\n\nWe talk.");
        click("Preview");

        assertThat(pageText()).contains("No questions found");
        assertThat(rows()).contains("Line 3 Left out: We talk. (Text without a question)");
        assertThat(findInView(Button.class).withText("Store question set").exists())
                .isFalse();
    }

    @Test
    void leadsFromATitleToAnEmptySet() {
        navigate(Routes.QUESTION_SETS, Div.class);
        test(findInView(Button.class).withText("New question set").single()).click();
        test(find(Button.class).withText("Create").single()).click();
        TextField title = find(TextField.class).withLabel("Title").single();
        assertThat(title.getErrorMessage()).isEqualTo("A title is needed.");
        test(title).setValue("Senior gardener");
        test(find(Button.class).withText("Create").single()).click();

        assertThat(getCurrentView()).isInstanceOf(QuestionSetView.class);
        assertThat(pageText()).contains("Senior gardener", "A new set begins with a section");
        assertThat(sets.all().getFirst().sections()).isEmpty();
    }

    @Test
    void aSetIsFoundDuplicatedAndDeletedWhileNothingIsPublished() {
        QuestionSet set = sets.create(current.get(), "Sénior gardener", "Gardener", "", RatingScale.FIVE, List.of());
        sets.create(current.get(), "Baker", "", "", RatingScale.FIVE, List.of());
        navigate(Routes.QUESTION_SETS, Div.class);
        test(field("Find")).setValue("senior");
        assertThat(pageText()).contains("Sénior gardener").doesNotContain("Baker");

        test(findInView(Button.class).withAriaLabel("Duplicate Sénior gardener").single())
                .click();
        TextField title = find(TextField.class).withLabel("Title").single();
        assertThat(title.getValue()).isEqualTo("Copy of Sénior gardener");
        test(title).setValue("SÉNIOR gardener");
        assertThat(title.getHelperText()).isEqualTo("There is a question set of this title already.");
        test(title).setValue("Junior gardener");
        assertThat(title.getHelperText()).isNullOrEmpty();
        test(find(Button.class).withText("Duplicate").all().getLast()).click();
        assertThat(getCurrentView()).isInstanceOf(QuestionSetView.class);
        assertThat(pageText()).contains("Junior gardener");

        navigate(Routes.QUESTION_SETS, Div.class);
        test(findInView(Button.class).withAriaLabel("Delete Sénior gardener").single())
                .click();
        test(find(Button.class).withText("Delete for good").single()).click();
        assertThat(pageText()).contains("Junior gardener", "Baker").doesNotContain("Sénior gardener");
        assertThat(sets.find(set.id())).isEmpty();
    }

    @Test
    void letsAPersonReadALineOtherwise() {
        navigate(Routes.IMPORT, Div.class);
        test(findInView(TextArea.class).single()).setValue(LIST.replace("## Soil", "**Soil**\n"));
        click("Preview");
        assertThat(pageText()).contains("⚠ To look at: 1 uncertain line.");
        assertThat(rows()).contains("Line 6 Section: **Soil** (Uncertain: A bold line taken for a heading)");

        correct("Line 6", LineStatus.IGNORED);
        correct("Line 9", LineStatus.PROBE);
        correct("Line 10", LineStatus.PROBE);

        assertThat(pageText())
                .contains("2 sections, 2 questions, 2 probes")
                .contains("Left out: 4 passages.")
                .doesNotContain("uncertain");
        assertThat(rows()).contains("Line 6, read as you say Left out: **Soil** (Left out by you)");

        click("Store question set");
        assertThat(sets.all().getFirst().questions().getFirst().probes())
                .containsExactly("Rest and compost.", "How do you start one?");
    }

    @Test
    void saysHowAFileWasRead() {
        navigate(Routes.IMPORT, Div.class);
        upload("beete.md", "## Böden\n- Wie groß?".getBytes(Charset.forName("windows-1252")));
        assertThat(pageText())
                .contains("“beete.md” was read as Windows-1252, because it is not UTF-8.")
                .contains("1 section, 1 question");

        upload("beete.md", "## Böden\n- Wie groß?".getBytes(StandardCharsets.UTF_16));
        assertThat(pageText()).contains("“beete.md” was read as UTF-16.");
    }

    @Test
    void showsThatItIsStillReadingAndCanBeStopped() {
        navigate(Routes.IMPORT, Div.class);
        var reading = new LongRead(Duration.ZERO);
        ((Div) getCurrentView()).add(reading);
        var never = new CountDownLatch(1);
        var seen = new ArrayList<String>();

        reading.read(
                () -> {
                    try {
                        return String.valueOf(never.await(1, TimeUnit.HOURS));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                seen::add,
                e -> seen.add("failed"));

        assertThat(pageText()).contains("Reading the list …");
        click("Cancel");
        assertThat(reading.isVisible()).isFalse();
        assertThat(seen).isEmpty();
    }

    @Test
    void saysThatASetDoesNotExist() {
        navigate(Routes.of(Routes.QUESTION_SETS, "gone"), QuestionSetView.class);
        assertThat(pageText()).contains("This question set does not exist");
    }

    private TextField field(String label) {
        return findInView(TextField.class).withCaption(label).single();
    }
}
