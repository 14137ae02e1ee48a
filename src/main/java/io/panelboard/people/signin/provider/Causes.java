package io.panelboard.people.signin.provider;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Formats the causes of a failure as one log line. It can include text from remote systems, so control characters are
 * removed.
 */
final class Causes {

    private static final int MAX_CAUSES = 10;
    private static final int MAX_LENGTH = 500;

    private Causes() {}

    static String of(Throwable failure) {
        String line = chain(failure)
                .map(t -> t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage())
                .distinct()
                .collect(Collectors.joining(": "))
                .replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    static boolean include(Throwable failure, Class<? extends Throwable> kind) {
        return chain(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> chain(@Nullable Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(MAX_CAUSES);
    }
}
