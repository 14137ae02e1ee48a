package io.panelboard.board.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.internal.AllowInert;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import io.panelboard.shared.mongo.DatabaseOutage;
import io.panelboard.shared.ui.JsonElement;
import io.panelboard.shared.ui.Received;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Receives what the browser keeps until it is acknowledged (R10). It stays reachable while a dialog is open, because a
 * command that waited for the dialog would be lost.
 */
@Tag("pb-outbox")
final class Outbox extends JsonElement<Outbox.Owner> {

    static final String RATE = "rate";
    static final String NOTE = "note";
    static final String RECOMMEND = "recommend";
    static final String SUMMARISE = "summarise";

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Limits what is kept of a page, which can name any question: far more than a set has. */
    private static final int MOST_SLOTS = 500;

    private final transient BiConsumer<String, BoardCommand> perform;
    private final transient Runnable alive;
    private final Set<String> waiting = new HashSet<>();

    /** Holds the slots of texts that were refused; their words are in the browser alone. */
    private final Set<String> refused = new HashSet<>();

    /**
     * Identifies whose commands these are, and for which interview; this is their key in the browser's storage.
     *
     * @param begun whether the interview has begun: what was refused before may be accepted then, and is sent again
     */
    record Owner(String person, String interview, boolean begun) {}

    /**
     * Describes the outcome of a command.
     *
     * @param state "saved", "refused", "erased" if it was refused and must not be kept (R12), or "later"
     * @param sentence why it was refused, or why it has to wait until somebody helps; else empty
     */
    record Answer(String state, String sentence) {}

    /**
     * @param perform performs a command under the id that the browser gave it
     * @param alive runs at every heartbeat of the page
     */
    Outbox(BiConsumer<String, BoardCommand> perform, Runnable alive) {
        this.perform = perform;
        this.alive = alive;
    }

    /** Whether a command failed for now, so that the browser still keeps it. */
    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Whether the page holds words that were refused and not yet shortened or discarded. */
    boolean isRefused() {
        return !refused.isEmpty();
    }

    /** Forgets a refused text that its author let go of. */
    @ClientCallable
    @AllowInert
    void discard(@Nullable String kind, @Nullable String question) {
        refused.remove(slot(Received.id(kind), Received.idOrNone(question)));
    }

    /** Performs one command; after "saved" the browser may drop it. */
    @ClientCallable
    @AllowInert
    Answer apply(@Nullable String commandId, @Nullable String kind, @Nullable String question, @Nullable String value) {
        String about = Received.idOrNone(question);
        String slot = slot(Received.id(kind), about);
        try {
            perform.accept(Received.id(commandId), command(Received.id(kind), about, Received.text(value)));
            waiting.remove(slot);
            refused.remove(slot);
            return new Answer("saved", "");
        } catch (RuleViolation violation) {
            waiting.remove(slot);
            if (violation.code() == BoardViolation.CANDIDATE_ERASED) {
                return new Answer("erased", violation.sentence());
            }
            if (isText(Received.id(kind))) {
                add(refused, slot);
            }
            return new Answer("refused", violation.sentence());
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "an entry on a board, which the page keeps and sends again", e);
            add(waiting, slot);
            // "Later" is enough, unless waiting alone does not help.
            return new Answer(
                    "later", DatabaseFailure.of(e) == DatabaseFailure.STOPPED ? DatabaseFailure.sentence(e) : "");
        }
    }

    /** Receives a heartbeat of the page. */
    @ClientCallable
    @AllowInert
    void alive() {
        alive.run();
    }

    private static String slot(String kind, String question) {
        return kind + ":" + question;
    }

    private static void add(Set<String> slots, String slot) {
        if (slots.size() < MOST_SLOTS) {
            slots.add(slot);
        }
    }

    /** Returns how many entries of the page are remembered here. */
    int remembered() {
        return waiting.size() + refused.size();
    }

    private static boolean isText(String kind) {
        return kind.equals(NOTE) || kind.equals(SUMMARISE);
    }

    private static BoardCommand command(String kind, String question, String value) {
        try {
            return switch (kind) {
                case RATE ->
                    new BoardCommand.Rate(
                            new QuestionId(question), value.isEmpty() ? null : Score.ofKey(Integer.parseInt(value)));
                case NOTE -> new BoardCommand.Note(new QuestionId(question), value);
                case RECOMMEND -> new BoardCommand.Recommend(Recommendation.valueOf(value));
                case SUMMARISE -> new BoardCommand.Summarise(value);
                default -> throw new IllegalArgumentException("No such kind of command");
            };
        } catch (IllegalArgumentException e) {
            // Its content is not logged: it may be somebody's score or evidence. No warning either: whoever is signed
            // in
            // could fill the log with it.
            LOG.debug("A page sent a command that cannot be read");
            throw new RuleViolation(BoardViolation.ENTRY_UNREADABLE);
        }
    }
}
