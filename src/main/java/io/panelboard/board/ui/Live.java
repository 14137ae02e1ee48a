package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import java.util.List;

/** Reads others' changes out politely. */
@Tag("pb-live")
final class Live extends Part<Live.Announcement> {

    private static final long serialVersionUID = 1;

    private int count;

    /** @param n tells two announcements of the same words apart */
    record Announcement(int n, String text) {}

    void say(List<String> sentences) {
        if (!sentences.isEmpty()) {
            show(new Announcement(++count, String.join(" ", sentences)));
        }
    }
}
