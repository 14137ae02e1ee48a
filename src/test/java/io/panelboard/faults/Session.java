package io.panelboard.faults;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One interview while it is played: what its pages have to know of each other to come to an end together. */
final class Session {

    final String interview;
    final List<String> questions;
    final List<Page> pages = new CopyOnWriteArrayList<>();

    /** Asked and not skipped, as far as the Lead knows. */
    final Set<String> asked = ConcurrentHashMap.newKeySet();

    final Set<String> locked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toScore;
    volatile boolean revealed;
    volatile boolean finished;

    /** @param steps how many orders the panel gives before it comes to an end */
    Session(String interview, List<String> questions, int steps) {
        this.interview = interview;
        this.questions = questions;
        this.toScore = new AtomicInteger(steps);
    }

    /** Whether the panel still asks and scores; counts down. */
    boolean scores() {
        return toScore.getAndDecrement() > 0;
    }

    /** Whether everybody whose card counts has locked it. */
    boolean isLocked() {
        return locked.containsAll(Set.of("demo-lead", "demo-panelist1", "demo-panelist2"));
    }
}
