package io.panelboard.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.questions.exchange.ExportFormat;
import io.panelboard.questions.exchange.Exported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportMenuTest extends BrowserlessTest {

    private static final Exported SET = new Exported(
            "Head gardener",
            "",
            "",
            0,
            RatingScale.FIVE,
            List.of(Section.of(
                    "Soil",
                    List.of(new Question(new QuestionId("q"), "", "Why?", "", List.of(), "", 5, 5, Map.of())))));

    @Test
    void offersEveryFormat() {
        UI.getCurrent().add(new ExportMenu(() -> SET));

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .containsSubsequence("Markdown", "CSV", "Spreadsheet (xlsx)", "JSON", "YAML");
        assertThat(find(Anchor.class).withText("CSV").single().getHref()).isNotEmpty();
    }

    @Test
    void sendsTheFile() throws IOException {
        var file = ExportMenu.download(SET, ExportFormat.MARKDOWN);

        assertThat(file.getFileName()).isEqualTo("head-gardener.md");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("- Why?\n");
        assertThat(file.getContentType()).isEqualTo("text/markdown;charset=UTF-8");
    }
}
