package io.panelboard.exchange.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.ExportFormat;
import io.panelboard.exchange.Exported;
import io.panelboard.exchange.ListFile;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.ui.DownloadMenu;
import java.util.List;
import java.util.Map;

/** Names the formats, their columns and limits, and offers a template of each. */
final class FormatHelp extends Div {

    /** Holds one question with everything that a question may have. */
    private static final Exported TEMPLATE = new Exported(
            "Name of the set",
            "Role",
            "Level",
            45,
            RatingScale.FIVE,
            List.of(Section.of(
                    "Name of a section",
                    List.of(new Question(
                            new QuestionId("template"),
                            "Short title",
                            "What is asked?",
                            "What a good answer holds.",
                            List.of("What is asked next?", "And then?"),
                            "Competency",
                            5,
                            10,
                            Difficulty.MEDIUM,
                            List.of("tag"),
                            Map.of(1, "What earns the lowest level", 5, "What earns the highest level"))))));

    FormatHelp() {
        addClassName("pb-format-help");
        var formats = new UnorderedList(
                new ListItem(
                        "Markdown or text (.md, .txt): headings are sections, bullets questions; many other ways of "
                                + "writing are known, and the preview shows how each line was read."),
                new ListItem("Tables (.csv, .tsv, .xlsx): one question a row, in columns named "
                        + Column.KNOWN
                        + "; German, French and Spanish names are known, and others can be chosen in the preview."),
                new ListItem("JSON and YAML (.json, .yaml): sections with questions, by the same names."));
        var limits = new Paragraph(
                "A file has at most %,d bytes and %,d lines, items or rows; a set has at most %,d questions."
                        .formatted(ListFile.LIMIT, ListFile.MAX_ITEMS, QuestionSet.MAX_QUESTIONS));
        var templates = new DownloadMenu("Templates");
        for (ExportFormat format : ExportFormat.values()) {
            templates.with(
                    format.label(),
                    "",
                    event -> DownloadMenu.send(
                            event, "template." + format.ending(), format.mediaType(), format.write(TEMPLATE)));
        }
        add(new NativeDetails("Formats, columns and limits", new Div(formats, limits)), templates);
    }
}
