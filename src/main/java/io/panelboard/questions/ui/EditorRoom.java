package io.panelboard.questions.ui;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages on which one draft is open. */
final class EditorRoom {

    /** A closed laptop says no goodbye: somebody who was not heard of for this long is away. */
    static final Duration AWAY_AFTER = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(EditorRoom.class);

    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final QuestionSetId id;
    private final QuestionSets sets;
    private final Executor executor;
    private final Clock clock;
    private volatile Map<PersonId, Editors.Present> told = Map.of();
    private volatile @Nullable Long version;

    EditorRoom(QuestionSetId id, QuestionSets sets, Executor executor, Clock clock) {
        this.id = id;
        this.sets = sets;
        this.executor = executor;
        this.clock = clock;
    }

    private record Seen(Instant at, @Nullable QuestionId on) {}

    private final class Page implements Editors.Seat {

        private final Person person;
        private final Consumer<Editors.News> show;
        private volatile Seen seen = new Seen(clock.instant(), null);

        Page(Person person, Consumer<Editors.News> show) {
            this.person = person;
            this.show = show;
        }

        @Override
        public void looksAt(@Nullable QuestionId question) {
            seen = new Seen(clock.instant(), question);
            refreshPresence();
        }

        @Override
        public void close() {
            pages.remove(this);
            refreshPresence();
        }
    }

    Editors.Seat join(Person person, Consumer<Editors.News> show) {
        var page = new Page(person, show);
        pages.add(page);
        tell();
        return page;
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** Every page is shown the newest state soon; calls that come faster than that are folded into one. */
    void tell() {
        if (pending.getAndIncrement() == 0) {
            executor.execute(this::deliver);
        }
    }

    /** Tells the pages if somebody came, went, or looks at something else. */
    void refreshPresence() {
        if (!present(clock.instant()).equals(told)) {
            tell();
        }
    }

    /** Tells the pages if the stored draft is newer than the one that they were shown. */
    void lookForChanges() {
        try {
            if (!Objects.equals(sets.find(id).map(QuestionSet::version).orElse(version), version)) {
                tell();
            }
        } catch (RuntimeException e) {
            LOG.warn("The database did not say whether a draft has changed; asking again: {}", e.getMessage());
        }
    }

    /** At most one of these runs at a time, so that news arrive in their order. */
    private void deliver() {
        int answered;
        do {
            answered = pending.get();
            try {
                sets.find(id).ifPresent(this::show);
            } catch (RuntimeException e) {
                LOG.warn("The pages of question set {} could not be told of a change", id.value(), e);
            }
        } while (pending.addAndGet(-answered) != 0);
    }

    private void show(QuestionSet set) {
        Map<PersonId, Editors.Present> present = present(clock.instant());
        told = present;
        version = set.version();
        for (Page page : pages) {
            var others = present.values().stream()
                    .filter(p -> !p.person().id().equals(page.person.id()))
                    .sorted(Comparator.comparing(p -> p.person().name()))
                    .toList();
            try {
                page.show.accept(new Editors.News(set, others));
            } catch (RuntimeException e) {
                LOG.warn("A page of question set {} could not be told of a change", id.value(), e);
            }
        }
    }

    /** Who is there, each with what their most recently used page shows. */
    private Map<PersonId, Editors.Present> present(Instant now) {
        Map<PersonId, Editors.Present> present = new LinkedHashMap<>();
        pages.stream()
                .filter(p -> p.seen.at().plus(AWAY_AFTER).isAfter(now))
                .sorted(Comparator.comparing(p -> p.seen.at()))
                .forEach(p -> present.put(p.person.id(), new Editors.Present(p.person, p.seen.on())));
        return present;
    }
}
