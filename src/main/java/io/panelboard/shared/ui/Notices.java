package io.panelboard.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Shows short messages at the edge of the page. */
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int LONG = 12_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Shows that something was done, politely, beside the page's heading and in place of what was said before. */
    public static void done(String sentence) {
        UI ui = UI.getCurrent();
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
        var notification = Notification.show(sentence, SHORT, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.SUCCESS);
        // Vaadin gives every card the role of an alert.
        notification.getElement().executeJs("this._card?.setAttribute('role', 'status')");
        ComponentUtil.setData(ui, Notification.class, notification);
    }

    /** Shows that something was not done because the database is away, until it is back. */
    public static void away(String sentence) {
        var notification = Notification.show(sentence, UNTIL_CLOSED, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
        notification.getElement().executeJs("window.panelboardServer.whileAway(this)");
    }

    /** Shows why something was not done; assistive technology reads it at once. */
    public static void refused(String sentence) {
        var notification = Notification.show(sentence, LONG, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
