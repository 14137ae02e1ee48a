package io.panelboard.questions.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.panelboard.questions.exchange.ListFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes one file with a list, chosen or dragged; never more of it into memory than a list may have. */
record ListUpload(BiConsumer<String, byte[]> taken) implements UploadHandler {

    /**
     * The component.
     *
     * @param taken gets the file's name and its content, cut off one byte after the longest that is read
     * @param refused gets a sentence for a file that the browser does not send
     */
    static Upload create(BiConsumer<String, byte[]> taken, Consumer<String> refused) {
        var upload = new Upload(new ListUpload(taken));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ListFile.LIMIT);
        upload.setAcceptedFileExtensions(".md", ".markdown", ".txt", ".csv", ".xlsx", ".json", ".yaml", ".yml");
        upload.setDropLabel(new Span("Drop a list here"));
        upload.addFileRejectedListener(e -> refused.accept(
                "“%s” cannot be read: a list is a file of at most 1 MB with Markdown or text (.md, .txt), a table (.csv, .xlsx), JSON or YAML."
                        .formatted(e.getFileName())));
        return upload;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(ListFile.LIMIT + 1);
        }
        String name = event.getFileName();
        // What goes wrong in it reaches the session's error handler. The list is cleared for the next file.
        var _ = event.getUI().access(() -> {
            taken.accept(name, content);
            if (event.getOwningComponent() instanceof Upload upload) {
                upload.clearFileList();
            }
        });
    }
}
