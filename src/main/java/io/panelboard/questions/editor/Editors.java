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

/** Tracks which drafts are open in this process and delivers changes to the pages that show them. */
@Service
public class Editors implements NodeChangeFeed {

    private final Map<QuestionSetId, EditingSession> sessions = new ConcurrentHashMap<>();
    private final ExecutorService fanOut = Executors.newVirtualThreadPerTaskExecutor();
    private final QuestionSets sets;
    private final Clock clock;

    Editors(QuestionSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * Describes an author who has the draft open.
     *
     * @param on the selected question, or null
     */
    record Present(Person person, @Nullable QuestionId on) {}

    /** Holds the current draft and the other authors. */
    record News(QuestionSet set, List<Present> others) {}

    /** Represents one open page. */
    interface Seat {

        /** Renews the page's presence and reports its selected question, or null. */
        void focus(@Nullable QuestionId question);

        void close();
    }

    /** Registers a page; {@code page} is called for every change from now on, on another thread. */
    Seat join(QuestionSetId set, Person person, Consumer<News> page) {
        var seat = new AtomicReference<@Nullable Seat>();
        // Inside the map's lock, so that no session is removed while a page joins it.
        sessions.compute(set, (id, existing) -> {
            EditingSession session = existing == null ? new EditingSession(id, sets, fanOut, clock) : existing;
            seat.set(session.join(person, page));
            return session;
        });
        return Objects.requireNonNull(seat.get());
    }

    @EventListener
    void changed(QuestionSetChanged event) {
        EditingSession session = sessions.get(event.id());
        if (session != null) {
            session.notifyPages();
        }
    }

    /** Expires pages that closed without leaving, and removes empty sessions. */
    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        sessions.values().forEach(EditingSession::refreshPresence);
        sessions.keySet()
                .forEach(id -> sessions.computeIfPresent(id, (i, session) -> session.isEmpty() ? null : session));
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
        sessions.values().forEach(EditingSession::catchUp);
    }

    @PreDestroy
    void stop() {
        fanOut.close();
    }
}
