package io.panelboard.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Shows short messages at the edge of the page. */
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int LONG = 12_000;

    private Notices() {}

    /** Shows that something was done. */
    public static void done(String sentence) {
        show(sentence, SHORT).addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** Shows why something was not done; assistive technology reads it at once. */
    public static void refused(String sentence) {
        var notification = show(sentence, LONG);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }

    private static Notification show(String sentence, int millis) {
        return Notification.show(sentence, millis, Notification.Position.BOTTOM_CENTER);
    }
}
