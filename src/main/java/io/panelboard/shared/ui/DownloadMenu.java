package io.panelboard.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;

/** Offers a file in several formats behind one button. Each is written on request, outside the page's lock. */
public final class DownloadMenu extends NativeDetails {

    private final UnorderedList formats = new UnorderedList();

    public DownloadMenu(String label) {
        super(label);
        addClassName("pb-download");
        setContent(formats);
    }

    /**
     * Adds a format.
     *
     * @param use what it is good for, in a few words; may be empty
     * @param file sets the name and writes the file; a rule violation is answered with its sentence
     */
    public DownloadMenu with(String format, String use, DownloadHandler file) {
        DownloadHandler answer = event -> answer(event, file);
        var link = new Anchor(answer, format);
        if (!use.isEmpty()) {
            link.add(" " + use);
        }
        link.getElement().setAttribute("download", true);
        formats.add(new ListItem(link));
        return this;
    }

    /** Sends a file that is complete. */
    public static void send(DownloadEvent event, String name, String mediaType, byte[] content) throws IOException {
        event.setFileName(name);
        event.setContentType(mediaType);
        event.setContentLength(content.length);
        event.getOutputStream().write(content);
    }

    static void answer(DownloadEvent event, DownloadHandler file) throws IOException {
        try {
            file.handleDownloadRequest(event);
        } catch (RuleViolation refused) {
            event.getResponse().sendError(refused.code().status(), refused.sentence());
        }
    }
}
