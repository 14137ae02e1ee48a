package io.panelboard.board.internal;

import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardFingerprints;
import io.panelboard.interviews.InterviewId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes fingerprints from stored events.
 *
 * <p>The canonical form of an event is its document as JSON: no space, members in the order of their names at every
 * depth, times in UTC as {@link Instant#toString} gives them. The events stand in the order of their sequence numbers,
 * each followed by a line feed, in UTF-8.
 */
@Component
class StoredFingerprints implements BoardFingerprints {

    private static final String FOCUS = "focus";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BoardStore store;

    StoredFingerprints(BoardStore store) {
        this.store = store;
    }

    @Override
    public Optional<Fingerprint> of(InterviewId interview, long until) {
        List<BoardEvent> events = store.load(interview);
        List<BoardEvent> included =
                events.stream().filter(e -> e.stamp().seq() <= until).toList();
        // After the reveal nothing that was entered is replaced any more, so what is included stays as it is.
        if (included.stream().noneMatch(BoardEvent.Revealed.class::isInstance)
                || included.getLast().stamp().seq() != until) {
            return Optional.empty();
        }
        return Optional.of(
                new Fingerprint(until, hash(included), events.stream().anyMatch(BoardEvent.Erased.class::isInstance)));
    }

    private static String hash(List<BoardEvent> events) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (BoardEvent event : events) {
                digest.update(canonical(event).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String canonical(BoardEvent event) {
        Document document = EventDocuments.write(event);
        // The focus of a seat is a set, which has no order of its own.
        document.computeIfPresent(
                FOCUS,
                (_, focus) ->
                        document.getList(FOCUS, String.class).stream().sorted().toList());
        return JSON.writeValueAsString(ordered(document));
    }

    private static @Nullable Object ordered(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> members -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                members.forEach((name, member) -> sorted.put(String.valueOf(name), ordered(member)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(StoredFingerprints::ordered).toList();
            case Date at -> at.toInstant().toString();
            default -> value;
        };
    }
}
