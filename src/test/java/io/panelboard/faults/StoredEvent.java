package io.panelboard.faults;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * An event as it lies in the database, read without the product's own code.
 *
 * @param commands the ids of the commands whose effect this is, its own last
 */
record StoredEvent(long seq, String by, String type, String question, String value, List<String> commands, Date at) {

    /** What goes into the audit trail, by the name under which it is stored. */
    static final Set<String> ON_RECORD =
            Set.of("activated", "skipped", "locked", "revealed", "seal-broken", "reminded", "adjusted", "finished");

    static StoredEvent of(Document event) {
        List<String> commands = new ArrayList<>(event.getList("earlier", String.class, List.of()));
        commands.add(event.getString("cmd"));
        Object value = event.containsKey("text")
                ? event.get("text")
                : event.containsKey("recommendation") ? event.get("recommendation") : event.get("score");
        String question = event.getString("q");
        return new StoredEvent(
                event.get("seq", Number.class).longValue(),
                event.getString("by"),
                event.getString("type"),
                question == null ? "" : question,
                value == null ? "" : value.toString(),
                List.copyOf(commands),
                event.getDate("at"));
    }

    String command() {
        return commands.getLast();
    }

    /** The kind of order that leads to this. */
    Order.Kind kind() {
        return switch (type) {
            case "activated" -> Order.Kind.ACTIVATE;
            case "skipped" -> Order.Kind.SKIP;
            case "rated" -> Order.Kind.RATE;
            case "noted" -> Order.Kind.NOTE;
            case "recommended" -> Order.Kind.RECOMMEND;
            case "summarised" -> Order.Kind.SUMMARISE;
            case "locked" -> Order.Kind.LOCK;
            case "revealed" -> Order.Kind.REVEAL;
            case "seal-broken" -> Order.Kind.BREAK_SEAL;
            case "reminded" -> Order.Kind.REMIND;
            case "adjusted" -> Order.Kind.ADJUST;
            case "finished" -> Order.Kind.FINISH;
            default -> throw new IllegalArgumentException("No order leads to " + type);
        };
    }

    /** What a later value by the same person takes the place of. */
    String slot() {
        return by + " " + kind() + " " + question;
    }
}
