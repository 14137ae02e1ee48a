package io.panelboard.people.signin.provider;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why something failed, in one line of the log. What others sent may be part of it. */
final class Causes {

    private static final int MANY = 10;
    private static final int LONG = 500;

    private Causes() {}

    static String of(Throwable failure) {
        String line = chain(failure)
                .map(t -> t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage())
                .distinct()
                .collect(Collectors.joining(": "))
                .replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONG ? line : line.substring(0, LONG) + "…";
    }

    static boolean include(Throwable failure, Class<? extends Throwable> kind) {
        return chain(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> chain(@Nullable Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(MANY);
    }
}
