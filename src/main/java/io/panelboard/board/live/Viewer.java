package io.panelboard.board.live;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Presence;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.NotAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open page of one person. */
final class Viewer implements Boards.Watch {

    /** A closed laptop says no goodbye: somebody who was not heard of for this long is away. */
    static final Duration AWAY_AFTER = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final LiveBoard board;
    private final Consumer<BoardView> page;
    private final Executor executor;
    private final BoardMeters meters;
    private final Clock clock;
    private final AtomicInteger pending = new AtomicInteger();

    /** By {@link System#nanoTime} when the oldest change came that the page has not been told of; 0 if there is none. */
    private final AtomicLong since = new AtomicLong();

    private volatile Person person;
    private volatile Seen seen;

    private record Seen(Instant at, Presence.Looking looking) {}

    Viewer(
            LiveBoard board,
            Person person,
            Consumer<BoardView> page,
            Executor executor,
            BoardMeters meters,
            Clock clock) {
        this.board = board;
        this.person = person;
        this.page = page;
        this.executor = executor;
        this.meters = meters;
        this.clock = clock;
        this.seen = new Seen(clock.instant(), new Presence.Looking(null));
    }

    Person person() {
        return person;
    }

    /** Goes on as this person of today; null if there is none any more, which ends the watch. */
    void becomes(@Nullable Person today) {
        if (today == null) {
            close();
        } else if (!today.equals(person)) {
            person = today;
            tell();
        }
    }

    /** The newest view will reach the page soon; calls that come faster than the page are folded into one. */
    void tell() {
        var _ = since.compareAndSet(0, System.nanoTime());
        if (pending.getAndIncrement() == 0) {
            executor.execute(this::deliver);
        }
    }

    /**
     * At most one of these runs at a time for a page, so that views arrive in their order. Whatever goes wrong is
     * caught here, errors too: otherwise this page would count as being told for ever.
     */
    private void deliver() {
        int answered;
        do {
            answered = pending.get();
            long told = since.getAndSet(0);
            try {
                page.accept(board.view(person));
                if (told != 0) {
                    meters.pushed(System.nanoTime() - told);
                }
            } catch (NotAllowed noLonger) {
                LOG.debug(
                        "A page of interview {} is not told any more: {}",
                        board.id().value(),
                        noLonger.sentence());
                close();
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "A page of interview {} could not be told of a change",
                        board.id().value(),
                        e);
            }
        } while (pending.addAndGet(-answered) != 0);
    }

    @Override
    public void looksAt(@Nullable QuestionId question) {
        seen = new Seen(clock.instant(), new Presence.Looking(question));
        board.refreshPresence();
    }

    @Override
    public void close() {
        board.leave(this);
    }

    /** In either direction: a clock that was set back must not keep somebody here who left before. */
    private boolean isHeardOf(Instant now) {
        return Duration.between(seen.at(), now).abs().compareTo(AWAY_AFTER) < 0;
    }

    /** Who of these is there, each with what their most recently used page shows. */
    static Presence presence(Collection<Viewer> viewers, Instant now) {
        Map<PersonId, Presence.Looking> looking = new HashMap<>();
        viewers.stream()
                .filter(v -> v.isHeardOf(now))
                .sorted(Comparator.comparing(v -> v.seen.at()))
                .forEach(v -> looking.put(v.person.id(), v.seen.looking()));
        return new Presence(looking);
    }
}
