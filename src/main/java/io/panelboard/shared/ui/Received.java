package io.panelboard.shared.ui;

import com.vaadin.flow.dom.DomEvent;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks what a page's script sent: whoever is signed in can send anything in its place. */
public final class Received {

    private Received() {}

    /**
     * Returns an id, or another name that is as short.
     *
     * @throws RuleViolation if it is missing or no {@link Id} can be of it
     */
    public static String id(@Nullable String sent) {
        return Id.read(text(sent), Name::new).orElseThrow(Received::unreadable).value();
    }

    /**
     * Returns an id, or an empty text if an empty one was sent.
     *
     * @throws RuleViolation if it is missing or neither
     */
    public static String idOrNone(@Nullable String sent) {
        return text(sent).isEmpty() ? "" : id(sent);
    }

    private record Name(String value) implements Id {}

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
