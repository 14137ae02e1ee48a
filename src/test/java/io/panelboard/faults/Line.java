package io.panelboard.faults;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The way from the pages to whichever process runs now, and everything that was said on it. */
final class Line {

    /** So long a page waits for an answer before it sends the same again. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicLong saved = new AtomicLong();
    private final AtomicLong later = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ending;
    private volatile @Nullable Program program;

    void connect(Program next) {
        program = next;
    }

    /** How many orders were acknowledged so far. */
    long saved() {
        return saved.get();
    }

    /** How many answers said "not now" so far. */
    long later() {
        return later.get();
    }

    /** How many orders were sent more than once. */
    long repeats() {
        return repeats.get();
    }

    Queue<String> complaints() {
        return complaints;
    }

    void complain(String words) {
        complaints.add(words);
    }

    /** Pages give nothing new any more, and wait for the answers that are due. */
    void end() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }

    /** What is not answered by now stays unanswered. */
    void close() {
        ending = true;
        closed.countDown();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Sends until there is an answer to keep, whatever happens meanwhile; null when the line closed first. */
    @Nullable Answer deliver(String what, String words) {
        for (int attempt = 1; !isClosed(); attempt++) {
            if (attempt == 2) {
                repeats.incrementAndGet();
            }
            Answer answer = once(what, words);
            if (answer.isFinal()) {
                return answer;
            }
            pause();
        }
        return null;
    }

    /** Sends once, and counts what came back. */
    Answer once(String what, String words) {
        Program now = program;
        CompletableFuture<Answer> asked =
                now == null ? CompletableFuture.completedFuture(Answer.GONE) : now.ask(what, words);
        Answer answer = asked.completeOnTimeout(
                        new Answer(Answer.State.GONE, 0, "no answer in time"),
                        PATIENCE.toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
        switch (answer.state()) {
            case SAVED -> saved.incrementAndGet();
            case LATER -> later.incrementAndGet();
            case BROKEN -> complain(what + " " + words + ": " + answer.words());
            case REFUSED, GONE -> {}
        }
        return answer;
    }

    /** A page that was told "not now" does not ask again at once. */
    void pause() {
        try {
            var _ = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
