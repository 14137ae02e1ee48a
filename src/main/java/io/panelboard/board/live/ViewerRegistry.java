package io.panelboard.board.live;

import io.panelboard.board.Presence;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.PresenceTracker;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Registers the pages that show one board on this node, and pushes to them. Thread-safe. */
final class ViewerRegistry {

    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final PresenceTracker<PersonId, Presence.Looking> pages;
    private volatile Presence presence = Presence.NOBODY;

    ViewerRegistry(Clock clock) {
        pages = new PresenceTracker<>(clock);
    }

    void join(Viewer viewer) {
        viewers.add(viewer);
        pages.joined(viewer, viewer.person().id(), new Presence.Looking(null));
        refreshPresence();
        viewer.requestPush();
    }

    void leave(Viewer viewer) {
        viewers.remove(viewer);
        pages.left(viewer);
        refreshPresence();
    }

    /** Records that a page is alive and where it looks. */
    void seen(Viewer viewer, Presence.Looking at) {
        pages.seen(viewer, at);
        refreshPresence();
    }

    void pushToAll() {
        viewers.forEach(Viewer::requestPush);
    }

    /** Refreshes who is present; pushes to all pages if that changed. */
    void refreshPresence() {
        Presence now = new Presence(pages.present());
        if (!now.equals(presence)) {
            presence = now;
            pushToAll();
        }
    }

    /** Replaces each viewer's person by its current version and closes viewers that lost access. */
    void refreshPeople(Map<PersonId, Person> people) {
        viewers.forEach(viewer -> viewer.updatePerson(people.get(viewer.person().id())));
    }

    Presence presence() {
        return presence;
    }

    /** Returns the people whose pages are open here. */
    Stream<PersonId> people() {
        return viewers.stream().map(viewer -> viewer.person().id());
    }

    int size() {
        return viewers.size();
    }

    boolean isEmpty() {
        return viewers.isEmpty();
    }
}
