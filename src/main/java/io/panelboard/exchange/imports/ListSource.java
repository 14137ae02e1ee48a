package io.panelboard.exchange.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.panelboard.exchange.ListFile;
import io.panelboard.shared.ui.LongTexts;
import io.panelboard.shared.ui.Notices;
import java.io.IOException;
import java.io.InputStream;
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
        var upload = new Upload(new Handler(taken));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ListFile.LIMIT);
        upload.setAcceptedFileExtensions(".md", ".markdown", ".txt", ".csv", ".tsv", ".xlsx", ".json", ".yaml", ".yml");
        upload.setDropLabel(new Span("Drop a list here"));
        upload.addFileRejectedListener(e -> Notices.refused(
                "“%s” cannot be read: a list is a file of at most 1 MB with Markdown or text (.md, .txt), a table (.csv, .tsv, .xlsx), JSON or YAML."
                        .formatted(e.getFileName())));
        return upload;
    }

    /** Receives one file, and buffers at most one byte more than the longest list. */
    private record Handler(BiConsumer<String, byte[]> taken) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] content;
            try (InputStream in = event.getInputStream()) {
                content = in.readNBytes(ListFile.LIMIT + 1);
            }
            String name = event.getFileName();
            // Exceptions in it reach the session's error handler. The list is cleared for the next file.
            var _ = event.getUI().access(() -> {
                taken.accept(name, content);
                if (event.getOwningComponent() instanceof Upload upload) {
                    upload.clearFileList();
                }
            });
        }
    }
}
