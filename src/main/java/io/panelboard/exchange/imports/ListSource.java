package io.panelboard.exchange.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.exchange.ListFile;
import io.panelboard.shared.ui.FileUpload;
import io.panelboard.shared.ui.LongTexts;
import java.util.List;
import java.util.function.BiConsumer;

/** Offers the sources of a list: a file that is chosen or dragged, or a text that is typed or pasted. */
final class ListSource extends Section {

    private static final int PAUSE_MILLIS = 600;

    private final TextArea markdown = new TextArea("Markdown");
    private final Paragraph note = new Paragraph();

    /**
     * Creates the section.
     *
     * @param taken receives a file's name and content
     * @param typed runs when the text has changed
     * @param preview runs when the preview is requested
     */
    ListSource(BiConsumer<String, byte[]> taken, Runnable typed, Runnable preview) {
        addClassName("pb-import-source");
        markdown.addClassName("pb-import-text");
        // A character has a byte at least.
        LongTexts.permit(markdown, ListFile.LIMIT);
        markdown.setPlaceholder("## Section\n\n- A question\n    - What a good answer holds");
        markdown.setHelperText("Questions may be bullets, headings, bold lines, table rows or fold-outs. "
                + "The preview shows how each line was read.");
        markdown.setValueChangeMode(ValueChangeMode.LAZY);
        markdown.setValueChangeTimeout(PAUSE_MILLIS);
        markdown.addValueChangeListener(e -> typed.run());
        note.addClassName("pb-import-note");
        note.getElement().setAttribute("role", "status");
        note.setVisible(false);
        add(new H2("List"), upload(taken), new FormatHelp(), note, markdown, new Button("Preview", e -> preview.run()));
    }

    TextArea field() {
        return markdown;
    }

    String text() {
        return markdown.getValue();
    }

    void text(String text) {
        markdown.setValue(text);
    }

    /** Shows a note about the file; an empty sentence hides it. */
    void note(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
    }

    private static Upload upload(BiConsumer<String, byte[]> taken) {
        return FileUpload.of(
                "Drop a list here",
                ListFile.LIMIT,
                List.of(".md", ".markdown", ".txt", ".csv", ".tsv", ".xlsx", ".json", ".yaml", ".yml"),
                "“%s” cannot be read: a list is a file of at most 1 MB with Markdown or text (.md, .txt), a table (.csv,"
                        + " .tsv, .xlsx), JSON or YAML.",
                taken);
    }
}
