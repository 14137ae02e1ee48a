package io.panelboard.questions.editor;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.ConflatingTask;
import io.panelboard.shared.PresenceTracker;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Connects the pages on which one draft is open, for updates and presence. */
final class EditingSession {

    private static final Logger LOG = LoggerFactory.getLogger(EditingSession.class);

    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final QuestionSetId id;
    private final QuestionSets sets;
    private final ConflatingTask delivery;
    private final PresenceTracker<PersonId, Editors.Present> presence;
    private volatile Map<PersonId, Editors.Present> delivered = Map.of();
    private volatile @Nullable Long version;

    EditingSession(QuestionSetId id, QuestionSets sets, Executor executor, Clock clock) {
        this.id = id;
        this.sets = sets;
        this.delivery = new ConflatingTask("showing the pages of question set " + id.value(), executor, this::deliver);
        this.presence = new PresenceTracker<>(clock);
    }

    private final class Page implements Editors.Seat {

        private final Person person;
        private final Consumer<Editors.News> show;

        Page(Person person, Consumer<Editors.News> show) {
            this.person = person;
            this.show = show;
        }

        @Override
        public void focus(@Nullable QuestionId question) {
            presence.seen(this, new Editors.Present(person, question));
            refreshPresence();
        }

        @Override
        public void close() {
            pages.remove(this);
            presence.left(this);
            refreshPresence();
        }
    }

    Editors.Seat join(Person person, Consumer<Editors.News> show) {
        var page = new Page(person, show);
        pages.add(page);
        presence.joined(page, person.id(), new Editors.Present(person, null));
        notifyPages();
        return page;
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** Schedules an update of every page; requests that arrive before it runs are conflated. */
    void notifyPages() {
        delivery.request();
    }

    /** Notifies the pages if anybody joined, left or moved to another question. */
    void refreshPresence() {
        if (!presence.present().equals(delivered)) {
            notifyPages();
        }
    }

    /** Notifies the pages if the stored draft is newer than the delivered one. */
    void catchUp() {
        try {
            if (!Objects.equals(sets.find(id).map(QuestionSet::version).orElse(version), version)) {
                notifyPages();
            }
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException e) {
            // A draft that cannot be read must not keep the others from catching up.
            LOG.warn("Whether question set {} has changed is not known: {}", id.value(), e.getMessage());
        }
    }

    private void deliver() {
        sets.find(id).ifPresent(this::show);
    }

    private void show(QuestionSet set) {
        Map<PersonId, Editors.Present> present = presence.present();
        delivered = present;
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
}
