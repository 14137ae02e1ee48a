package io.panelboard.questions.editor;

import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetChanged;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.mongo.NodeChangeFeed;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Who has which draft open in this process, and the way of every change to the pages that show it. */
@Service
public class Editors implements NodeChangeFeed {

    private final Map<QuestionSetId, EditingSession> rooms = new ConcurrentHashMap<>();
    private final ExecutorService fanOut = Executors.newVirtualThreadPerTaskExecutor();
    private final QuestionSets sets;
    private final Clock clock;

    Editors(QuestionSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * Somebody who is there.
     *
     * @param on the question they have before them, or null
     */
    record Present(Person person, @Nullable QuestionId on) {}

    /** The draft as it is now, and who else is there. */
    record News(QuestionSet set, List<Present> others) {}

    /** One open page. */
    interface Seat {

        /** The page is alive and shows this question, or none. */
        void looksAt(@Nullable QuestionId question);

        void close();
    }

    /** Opens a page; {@code page} is told of every change from now on, in another thread. */
    Seat join(QuestionSetId set, Person person, Consumer<News> page) {
        var seat = new AtomicReference<@Nullable Seat>();
        // Inside of the map's lock, so that a room is not closed while somebody comes in.
        rooms.compute(set, (id, known) -> {
            EditingSession room = known == null ? new EditingSession(id, sets, fanOut, clock) : known;
            seat.set(room.join(person, page));
            return room;
        });
        return Objects.requireNonNull(seat.get());
    }

    @EventListener
    void changed(QuestionSetChanged event) {
        EditingSession room = rooms.get(event.id());
        if (room != null) {
            room.tell();
        }
    }

    /** Notices who has gone without a goodbye. */
    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        rooms.values().forEach(EditingSession::refreshPresence);
        rooms.keySet().forEach(id -> rooms.computeIfPresent(id, (i, room) -> room.isEmpty() ? null : room));
    }

    @Override
    public String collection() {
        return "question_sets";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void catchUp() {
        rooms.values().forEach(EditingSession::catchUp);
    }

    @PreDestroy
    void stop() {
        fanOut.close();
    }
}
