package io.panelboard.faults;

import io.panelboard.faults.Order.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One person's page in one interview. It gives one order after the other, each until it is answered, now and then one
 * twice; what is given is drawn from the seed, and forbidden things are among it.
 */
final class Page implements Runnable {

    private static final List<String> RECOMMENDATIONS = List.of("STRONG_NO", "NO", "YES", "STRONG_YES", "NO_DECISION");

    private final Line line;
    private final Session session;
    private final String person;
    private final Random random;
    private final int longest;
    private final AtomicInteger given = new AtomicInteger();
    private final Queue<Order> rest = new ArrayDeque<>();
    private boolean closing;
    private int adjustments = 3;

    /** What was answered for good, in the order in which it was given. */
    final List<Settled> settled = new CopyOnWriteArrayList<>();

    /** Everything that was ever sent. */
    final List<Order> sent = new CopyOnWriteArrayList<>();

    /** Orders of which another copy is or was on its way, until that one is refused too. */
    private final Set<Order> copied = ConcurrentHashMap.newKeySet();

    record Settled(Order order, Answer answer) {}

    /** @param longest the longest text that is typed, in characters */
    Page(Line line, Session session, String person, long seed, int longest) {
        this.line = line;
        this.session = session;
        this.person = person;
        this.random = new Random(seed);
        this.longest = longest;
    }

    String person() {
        return person;
    }

    private boolean isLead() {
        return person.equals("demo-lead");
    }

    private boolean counts() {
        return !person.equals("demo-observer") && !person.equals("demo-manager");
    }

    @Override
    public void run() {
        while (!line.isEnding() && !session.finished) {
            if (session.revealed && !isLead() && adjustments == 0) {
                return;
            }
            give();
        }
    }

    private void give() {
        if (!session.revealed && session.scores()) {
            perform(person.equals("demo-manager") ? managing() : scoring());
        } else if (!session.revealed) {
            close();
        } else if (counts() && adjustments > 0) {
            adjustments--;
            perform(order(Kind.ADJUST, anyQuestion(), Integer.toString(random.nextInt(1, 6))));
        } else if (isLead()) {
            session.finished = perform(order(Kind.FINISH, "", ""));
        } else {
            adjustments = 0;
        }
    }

    private Order scoring() {
        if (isLead() && (session.asked.isEmpty() || random.nextInt(6) == 0)) {
            return random.nextInt(4) == 0 && !session.asked.isEmpty()
                    ? order(Kind.SKIP, anyQuestion(), "Out of time " + given)
                    : order(Kind.ACTIVATE, anyQuestion(), "");
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 ->
                order(Kind.RATE, anyQuestion(), random.nextInt(8) == 0 ? "" : Integer.toString(random.nextInt(6)));
            case 8, 9, 10, 11, 12, 13, 14 -> order(Kind.NOTE, anyQuestion(), text());
            case 15, 16 -> order(Kind.SUMMARISE, "", text());
            case 17, 18 -> order(Kind.RECOMMEND, "", anyOf(RECOMMENDATIONS));
            // Nobody but the Lead may, and the Lead not yet.
            default -> order(random.nextBoolean() ? Kind.ACTIVATE : Kind.FINISH, anyQuestion(), "");
        };
    }

    private Order managing() {
        return random.nextInt(12) == 0
                ? order(Kind.BREAK_SEAL, "", "The candidate has another offer")
                : order(Kind.REMIND, "", "");
    }

    /** Completes the card and locks it; the Lead then reveals, now and then without waiting for everybody. */
    private void close() {
        if (!counts()) {
            line.pause();
        } else if (!session.locked.contains(person)) {
            lock();
        } else if (isLead()) {
            String reason = random.nextInt(20) == 0 ? "Somebody has lost the connection" : "";
            session.revealed = perform(order(Kind.REVEAL, "", reason));
            if (!session.revealed) {
                line.pause();
            }
        } else {
            line.pause();
        }
    }

    private void lock() {
        if (!closing) {
            closing = true;
            // Those that were not asked are refused.
            session.questions.forEach(q -> rest.add(order(Kind.RATE, q, Integer.toString(random.nextInt(6)))));
            rest.add(order(Kind.RECOMMEND, "", anyOf(RECOMMENDATIONS)));
            rest.add(order(Kind.SUMMARISE, "", text()));
        }
        Order next = rest.poll();
        if (next != null) {
            perform(next);
        } else if (perform(order(Kind.LOCK, "", ""))) {
            session.locked.add(person);
        } else {
            // Something was asked after this card was completed.
            closing = false;
            line.pause();
        }
    }

    /** Gives one order until it is answered; whether it was done. */
    private boolean perform(Order order) {
        sent.add(order);
        if (random.nextInt(16) == 0) {
            // A page that sent it, lost its connection and sends it again.
            copied.add(order);
            Thread.ofVirtual().start(() -> {
                if (line.once(Gate.ORDER, order.line()).state() == Answer.State.REFUSED) {
                    copied.remove(order);
                }
            });
        }
        Answer answer = line.deliver(Gate.ORDER, order.line());
        if (answer == null) {
            return false;
        }
        settled.add(new Settled(order, answer));
        if (answer.state() == Answer.State.SAVED && random.nextInt(8) == 0) {
            // The answer got lost on its way to the page.
            Answer again = line.deliver(Gate.ORDER, order.line());
            if (again != null && again.state() != Answer.State.SAVED) {
                line.complain("saved, and then " + again.words() + ": " + order.line());
            }
        }
        note(order, answer);
        return answer.state() == Answer.State.SAVED;
    }

    /**
     * The orders that must not be stored. Of two copies one may be refused and the other done, because the panel went
     * on in between.
     */
    Stream<Order> refused() {
        return settled.stream()
                .filter(one -> one.answer().state() == Answer.State.REFUSED)
                .map(Settled::order)
                .filter(order -> !copied.contains(order));
    }

    private void note(Order order, Answer answer) {
        if (answer.state() == Answer.State.SAVED) {
            switch (order.kind()) {
                case ACTIVATE -> session.asked.add(order.question());
                case SKIP -> session.asked.remove(order.question());
                default -> {}
            }
        }
    }

    private Order order(Kind kind, String question, String value) {
        String id = "%s-%s-%d".formatted(session.interview, person, given.incrementAndGet());
        return new Order(session.interview, person, id, kind, question, value);
    }

    private String anyQuestion() {
        return kindOfAsked() ? anyOf(new ArrayList<>(session.asked)) : anyOf(session.questions);
    }

    private boolean kindOfAsked() {
        return !session.asked.isEmpty() && random.nextInt(5) > 0;
    }

    private String text() {
        return "said %d ".formatted(given.get()) + "and so on ".repeat(random.nextInt(1, Math.max(2, longest / 10)));
    }

    private String anyOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
