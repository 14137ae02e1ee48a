package io.panelboard.shared.ui;

import com.vaadin.flow.dom.DomEvent;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks what a page's script sent: whoever is signed in can send anything in its place. */
public final class Received {

    /** Limits ids and other names, in characters; ours have at most ninety. */
    static final int LONGEST_ID = 200;

    private Received() {}

    /**
     * Returns an id.
     *
     * @throws RuleViolation if it is missing or longer than any id
     */
    public static String id(@Nullable String sent) {
        String id = text(sent);
        if (id.length() > LONGEST_ID) {
            throw unreadable();
        }
        return id;
    }

    /**
     * Returns a text of any length, which whoever stores it bounds.
     *
     * @throws RuleViolation if it is missing
     */
    public static String text(@Nullable String sent) {
        if (sent == null) {
            throw unreadable();
        }
        return sent;
    }

    /**
     * Returns an id that came with an event.
     *
     * @throws RuleViolation if it is missing, no text, or longer than any id
     */
    public static String id(DomEvent event, String key) {
        JsonNode sent = event.getEventData().get(key);
        return id(sent != null && sent.isString() ? sent.stringValue() : null);
    }

    /** Whether an event came with "true". */
    public static boolean flag(DomEvent event, String key) {
        JsonNode sent = event.getEventData().get(key);
        return sent != null && sent.isBoolean() && sent.booleanValue();
    }

    private static RuleViolation unreadable() {
        return new RuleViolation(CommonViolation.PAGE_REQUEST_UNREADABLE);
    }
}
