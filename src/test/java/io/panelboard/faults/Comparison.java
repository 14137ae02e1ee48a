package io.panelboard.faults;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Compares what the pages were told with what the database holds. Every difference is a sentence. */
final class Comparison {

    /** How many ids of commands the newest version of a text remembers of those before it. */
    private static final int REMEMBERED = 100;

    private final MongoDatabase database;
    private final List<String> lost = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    Comparison(MongoDatabase database) {
        this.database = database;
    }

    /** Acknowledged orders that were looked for. */
    int compared() {
        return compared;
    }

    /** Acknowledged, and not there. */
    List<String> lost() {
        return lost;
    }

    /** There twice, or refused, or never asked for, or out of order, or not on record. */
    List<String> wrong() {
        return wrong;
    }

    void of(Collection<Session> sessions) {
        Map<String, String> audit = new HashMap<>();
        database.getCollection("audit")
                .find()
                .forEach(entry -> audit.merge(entry.getString("_id"), entry.getString("action"), (a, b) -> a + b));
        sessions.forEach(session -> {
            List<StoredEvent> events = events(session.interview);
            order(session, events);
            twice(session, events);
            acknowledged(session, events);
            record(session, events, audit);
        });
    }

    private List<StoredEvent> events(String interview) {
        Document board = database.getCollection("boards")
                .find(new Document("_id", interview))
                .first();
        if (board == null) {
            return List.of();
        }
        List<StoredEvent> events = board.getList("events", Document.class).stream()
                .map(StoredEvent::of)
                .sorted(Comparator.comparingLong(StoredEvent::seq))
                .toList();
        check(
                events.getLast().seq() == board.get("seq", Number.class).longValue(),
                interview + " does not end with the event that its number names");
        return events;
    }

    /** One order: no number twice, and none missing but those of the texts that later ones took the place of. */
    private void order(Session session, List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        long numbers = events.stream().mapToLong(StoredEvent::seq).distinct().count();
        long last = events.getLast().seq();
        check(numbers == events.size(), session.interview + " has a number twice");
        long missing = last - numbers;
        long replaced =
                events.stream().mapToLong(event -> event.commands().size() - 1).sum();
        boolean forgotten = events.stream().anyMatch(event -> event.commands().size() > REMEMBERED);
        check(
                missing == replaced || (forgotten && missing > replaced),
                "%s: of %d events %d are not there, and %d were replaced"
                        .formatted(session.interview, last, missing, replaced));
    }

    private void twice(Session session, List<StoredEvent> events) {
        Set<String> sent = new HashSet<>();
        Set<String> refused = new HashSet<>();
        session.pages.forEach(page -> {
            page.sent.forEach(order -> sent.add(order.id()));
            page.refused().forEach(order -> refused.add(order.id()));
        });
        Set<String> known = new HashSet<>();
        String before = "";
        for (StoredEvent event : events) {
            for (String command : event.commands()) {
                // Skipping the question that the panel is on moves it on, as one command with two events.
                boolean second = event.type().equals("activated") && command.equals(before);
                check(known.add(command) || second, "twice: " + command);
                check(sent.contains(command), "never asked for: " + command);
                check(!refused.contains(command), "refused and stored: " + command);
            }
            before = event.command();
        }
    }

    private void acknowledged(Session session, List<StoredEvent> events) {
        Set<String> known = new HashSet<>();
        events.forEach(event -> known.addAll(event.commands()));
        for (Page page : session.pages) {
            Map<String, Order> last = new HashMap<>();
            for (Page.Settled settled : page.settled) {
                if (settled.answer().state() == Answer.State.SAVED) {
                    Order order = settled.order();
                    compared++;
                    if (!known.contains(order.id())
                            && !changedNothing(order, settled.answer().seq(), events)
                            && !replaced(order, settled.answer().seq(), events)) {
                        lost.add(
                                order.line().strip() + " at " + settled.answer().seq());
                    }
                    last.put(order.slot(), order);
                }
            }
            last.values().stream().filter(Comparison::isValue).forEach(order -> {
                if (!valueOf(order, Long.MAX_VALUE, events).equals(order.value())) {
                    lost.add("last word: " + order.line());
                }
            });
        }
    }

    /** A value that stays until the same person gives another. */
    private static boolean isValue(Order order) {
        return switch (order.kind()) {
            case RATE, NOTE, RECOMMEND, SUMMARISE, ADJUST -> true;
            default -> false;
        };
    }

    private static String valueOf(Order order, long until, List<StoredEvent> events) {
        String value = "";
        for (StoredEvent event : events) {
            if (event.seq() <= until && event.slot().equals(order.person() + " " + order.slot())) {
                value = event.value();
            }
        }
        return value;
    }

    /** An order may be right and leave nothing behind: it asked for what was so already. */
    private static boolean changedNothing(Order order, long at, List<StoredEvent> events) {
        List<StoredEvent> before =
                events.stream().filter(event -> event.seq() <= at).toList();
        return switch (order.kind()) {
            case ACTIVATE ->
                before.stream()
                        .filter(event -> event.type().equals("activated"))
                        .reduce((_, later) -> later)
                        .filter(event -> event.question().equals(order.question()))
                        .isPresent();
            case REVEAL -> before.stream().anyMatch(event -> event.type().equals("revealed"));
            case LOCK, BREAK_SEAL ->
                before.stream()
                        .anyMatch(event ->
                                event.kind() == order.kind() && event.by().equals(order.person()));
            default -> false;
        };
    }

    /** Of a text the log keeps the newest version and the ids of a hundred before it. */
    private static boolean replaced(Order order, long at, List<StoredEvent> events) {
        return events.stream()
                .anyMatch(event -> event.seq() > at
                        && event.commands().size() > REMEMBERED
                        && event.slot().equals(order.person() + " " + order.slot()));
    }

    private void record(Session session, List<StoredEvent> events, Map<String, String> audit) {
        Set<String> due = new HashSet<>();
        events.stream()
                .filter(event -> StoredEvent.ON_RECORD.contains(event.type()))
                .forEach(event -> due.add("board " + session.interview + " " + event.seq()));
        due.forEach(key -> check(audit.containsKey(key), "not on record: " + key));
        audit.keySet().stream()
                .filter(key -> key.startsWith("board " + session.interview + " "))
                .forEach(key -> check(due.contains(key), "on record and not on the board: " + key));
        if (events.stream().anyMatch(event -> event.type().equals("revealed"))) {
            Document result = database.getCollection("panel_results")
                    .find(new Document("_id", session.interview))
                    .first();
            check(result != null, "revealed and without a result: " + session.interview);
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
