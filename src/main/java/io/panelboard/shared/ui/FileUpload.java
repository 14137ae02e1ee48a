package io.panelboard.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes inputs that take one small file after the other, chosen or dropped, into memory. */
public final class FileUpload {

    private FileUpload() {}

    /**
     * Makes an input.
     *
     * @param label says what to drop here
     * @param limit the largest file, in bytes
     * @param endings of the files' names, such as ".csv"
     * @param refusal says why another file cannot be read, with its name for {@code %s}
     * @param taken receives a file's name and content, of which there is at most one byte more than the limit
     */
    public static Upload of(
            String label, int limit, List<String> endings, String refusal, BiConsumer<String, byte[]> taken) {
        var upload = new Upload(new Handler(limit, taken));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(limit);
        upload.setAcceptedFileExtensions(endings.toArray(String[]::new));
        upload.setDropLabel(new Span(label));
        upload.addFileRejectedListener(e -> Notices.refused(refusal.formatted(e.getFileName())));
        return upload;
    }

    /** Buffers at most one byte more than the limit, so that a longer file is noticed. */
    private record Handler(int limit, BiConsumer<String, byte[]> taken) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] content;
            try (InputStream in = event.getInputStream()) {
                content = in.readNBytes(limit + 1);
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
