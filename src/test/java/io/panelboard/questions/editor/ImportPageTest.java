package io.panelboard.questions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.ExportFormat;
import io.panelboard.exchange.Exported;
import io.panelboard.exchange.LineStatus;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.ui.MarkdownText;
import io.panelboard.shared.ui.Routes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks what an administrator sees and chooses while a list is brought in. */
@ViewPackages(packages = {"io.panelboard.questions", "io.panelboard.exchange.imports"})
class ImportPageTest extends QuestionPages {

    @Autowired
    private QuestionSets sets;

    @BeforeEach
    void open() {
        navigate(Routes.IMPORT, Div.class);
    }

    @Test
    void readsWhatItExported() {
        var question = new Question(
                new QuestionId("q"), "Loam", "What is loam?", "Clay.", List.of(), "Soil", 7, 9, Map.of(1, "Guesses"));
        var set = new Exported(
                "Beds", "Gardener", "Senior", 45, RatingScale.FIVE, List.of(Section.of("Soil", List.of(question))));

        upload("beds.md", ExportFormat.MARKDOWN.write(set));

        assertThat(pageText()).contains("1 section, 1 question");
        click("Store question set");
        QuestionSet stored = sets.all().getFirst();
        assertThat(stored.role()).isEqualTo("Gardener");
        assertThat(stored.slot()).isEqualTo(45);
        assertThat(stored.questions().getFirst().copy(new QuestionId("q"))).isEqualTo(question);
    }

    @Test
    void keepsNothingOfAFormerFile() {
        upload("a.csv", "question\nWhat is loam?".getBytes(StandardCharsets.UTF_8));
        assertThat(findInView(Button.class).withText("Store question set").exists())
                .isTrue();

        upload("b.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(findInView(TextArea.class).single().getErrorMessage()).startsWith("This is not an .xlsx workbook.");
        assertThat(findInView(Button.class).withText("Store question set").exists())
                .isFalse();
        assertThat(pageText()).doesNotContain("a.csv", "1 question");
    }

    @Test
    void keepsCorrectionsOfLinesThatStayTheSame() {
        type("## Soil\n\n- What is loam?\n- Peat\n- Why clay?\n");
        click("Preview");
        correct("Line 4", LineStatus.GUIDANCE);
        assertThat(pageText()).contains("Read as you say: 1 line.");

        type("# Beds\n\n## Soil\n\n- What is loam, then?\n- Peat\n- Why clay?\n");

        assertThat(rows()).contains("Line 6, read as you say Guidance: - Peat");
        assertThat(pageText()).contains("1 section, 2 questions, 1 with guidance", "Read as you say: 1 line.");
    }

    @Test
    void correctsManyLinesAtOnce() {
        type("## Soil\n\n- loam\n- peat\n\nWords.\n\n- clay\n\n## Water\n\n- rain\n- wells\n");
        click("Preview");
        assertThat(pageText()).contains("No questions found");

        correct("Line 3", LineStatus.QUESTION);
        assertThat(pageText()).contains("Line 3 is read as question. The same for:", "1 section, 1 question");
        click("This part (3 lines)");
        assertThat(pageText()).contains("1 section, 3 questions");

        correct("Line 12", LineStatus.QUESTION);
        click("All lines like it (5 lines)");
        assertThat(pageText()).contains("2 sections, 5 questions");
        test(findInView(TextField.class).withCaption("Title").single()).setValue("Beds");
        click("Store question set");
        assertThat(sets.all().getFirst().questions())
                .extracting(Question::prompt)
                .containsExactly("loam", "peat", "clay", "rain", "wells");
    }

    @Test
    void offersAChoiceForAListThatNoRuleIsSureOf() {
        type("# Beds\n\n## Soil\n\n- loam\n- peat\n\n## Water\n\n- rain\n    - and wells\n");
        click("Preview");
        assertThat(pageText()).contains("No questions found");
        assertThat(findInView(Button.class)
                        .withText("Each line is a question (1 line)")
                        .exists())
                .isFalse();

        click("Each bullet is a question (3 bullets)");

        assertThat(pageText()).contains("2 sections, 3 questions");
        assertThat(rows()).contains("Line 3 Section: ## Soil", "Line 8 Section: ## Water");

        type("Loam and peat.\n\nRain and wells.\n");
        click("Each line is a question (2 lines)");
        assertThat(pageText()).contains("1 section, 2 questions");
    }

    @Test
    void leadsFromGuessToGuessAndShowsNothingElse() {
        type("**Soil**\n\n- What is loam?\n- Peat\n\n**Water**\n\n- What is a well?\n");
        click("Preview");
        assertThat(pageText()).contains("⚠ To look at: 3 uncertain lines.");

        click("Next guess");
        assertThat(pageText()).contains("1 of 3: line 1, a bold line taken for a heading");
        click("Next guess");
        assertThat(pageText()).contains("2 of 3: line 4, an item that does not ask, in a list that does");
        click("Previous guess");
        click("Previous guess");
        assertThat(pageText()).contains("3 of 3: line 6");

        test(findInView(Checkbox.class).withLabel("Only guesses").single()).click();
        assertThat(rows()).hasSize(3).allMatch(row -> row.contains("Uncertain"));
    }

    @Test
    void showsEachQuestionAsItWillBeAsked() {
        upload("soil.csv", """
                section,question,minutes,weight,competency,anchor_1,anchor_5,probes,guidance
                Soil,What is **loam**?,7,20,Judgement,Guesses,Knows,How does it feel?,Sand and clay
                """.getBytes(StandardCharsets.UTF_8));
        view("As it will be asked");

        assertThat(pageText()).contains("Soil", "7 min · weight 20 · Judgement", "Guesses", "Knows");
        assertThat(findInView(MarkdownText.class).all())
                .extracting(text -> text.getInnerHtml().strip())
                .containsExactly(
                        "<p>What is <strong>loam</strong>?</p>", "<p>How does it feel?</p>", "<p>Sand and clay</p>");
    }

    @Test
    void showsManyQuestionsSomeAtATime() {
        type(IntStream.rangeClosed(1, 60)
                .mapToObj("- What is number %d?\n"::formatted)
                .reduce("", String::concat));
        click("Preview");
        view("As it will be asked");
        assertThat(pageText()).contains("Question 25").doesNotContain("Question 26");

        click("Show more questions");
        click("Show more questions");

        assertThat(pageText()).contains("Question 60");
        assertThat(findInView(Button.class).withText("Show more questions").exists())
                .isFalse();
    }

    @Test
    void tellsTheLimitBeforeAnythingIsStored() {
        type("- What?\n".repeat(2_001));
        click("Preview");

        assertThat(pageText())
                .contains("A set holds at most 2,000 questions, and this list has 2,001: leave some out, or split");
    }

    @Test
    void letsAPersonChooseWhatColumnsHold() {
        upload(
                "a.csv",
                "Kapitola;Otázka;Čas\nPůda;Co je jíl?;7\nVoda;Co je studna?;4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(pageText()).contains("1 section, 2 questions", "uncertain");
        assertThat(column("Otázka").getValue()).isEqualTo(Column.QUESTION);

        column("Kapitola").setValue(Column.SECTION);
        awaitRead();
        column("Čas").setValue(Column.MINUTES);
        awaitRead();

        assertThat(pageText()).contains("2 sections, 2 questions").doesNotContain("uncertain");
        click("Store question set");
        assertThat(sets.all().getFirst().questions())
                .extracting(Question::minutes)
                .containsExactly(7, 4);
    }

    @Test
    void letsAPersonChooseTheEncoding() {
        upload("ukol.csv", "question\nCo je vřes?".getBytes(Charset.forName("windows-1250")));
        assertThat(rows()).noneMatch(row -> row.contains("vřes"));

        encoding().setValue(Charset.forName("windows-1250"));
        awaitRead();
        assertThat(rows()).contains("Line 2 Question 1: Co je vřes?");

        upload("voda.md", "- Что такое глина?".getBytes(Charset.forName("windows-1251")));
        encoding().setValue(Charset.forName("windows-1251"));
        awaitRead();
        assertThat(findInView(TextArea.class).single().getValue()).isEqualTo("- Что такое глина?");
        assertThat(pageText()).contains("1 section, 1 question");
    }

    @Test
    void readsEachSheetAndLeavesOutWhatAPersonDoes() throws IOException {
        upload("sheets.xlsx", Files.readAllBytes(Path.of("src/test/resources/lists/styles/42-three-sheets.xlsx")));
        assertThat(pageText()).contains("2 sections, 3 questions, 1 probe");
        assertThat(rows()).contains("Sheet “Values”, line 2 Question 3: Was ist Ihnen wichtig?");

        sheets().setValue(Set.of("Values"));
        awaitRead();

        assertThat(pageText()).contains("1 section, 1 question");
        assertThat(rows()).anyMatch(row -> row.contains("The sheet “Coding” is left out by you"));
    }

    @Test
    void namesFormatsColumnsAndLimitsAndOffersTemplates() {
        assertThat(pageText())
                .contains("one question a row, in columns named section, question, guidance")
                .contains("at most 1,000,000 bytes and 20,000 lines, items or rows; a set has at most 2,000 questions")
                .contains("Templates", "Markdown", "Spreadsheet (xlsx)", "YAML");
    }

    @SuppressWarnings("unchecked")
    private Select<Column> column(String label) {
        return (Select<Column>) findInView(Select.class).all().stream()
                .filter(s -> label.equals(s.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Charset> encoding() {
        return (Select<Charset>) findInView(Select.class).all().stream()
                .filter(s -> "Encoding".equals(s.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> sheets() {
        return (CheckboxGroup<String>) findInView(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private void view(String name) {
        ((RadioButtonGroup<String>) findInView(RadioButtonGroup.class).single()).setValue(name);
    }

    private void type(String text) {
        test(findInView(TextArea.class).single()).setValue(text);
        awaitRead();
    }
}
