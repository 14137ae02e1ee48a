package io.panelboard.shared.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Announces others' changes to screen readers, politely. */
@Tag("pb-live")
@JsModule("context://ui/board/live.js")
public final class LiveRegion extends JsonElement<LiveRegion.Announcement> {

    private int count;

    /**
     * Holds an announcement.
     *
     * @param n tells two announcements of the same words apart
     */
    public record Announcement(int n, String text) {}

    /** Announces these sentences once, as soon as the screen reader pauses. */
    public void say(List<String> sentences) {
        if (!sentences.isEmpty()) {
            show(new Announcement(++count, String.join(" ", sentences)));
        }
    }
}
