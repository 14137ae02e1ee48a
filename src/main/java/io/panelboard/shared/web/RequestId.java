package io.panelboard.shared.web;

import io.panelboard.shared.Ids;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Identifies the request that this thread works on (correlation id). It is on every line of the log that the request
 * writes.
 */
public final class RequestId {

    /** Holds the header in which a proxy may give the id, and in which every response returns it. */
    public static final String HEADER = "X-Request-Id";

    /** Holds the log's field, as the Elastic Common Schema names it. */
    static final String FIELD = "http.request.id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private RequestId() {}

    /** Returns the id of the current request; empty in threads that serve no request. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(FIELD));
    }

    /** Returns the given id, if it is safe to be written into a log; else a new one. */
    static String of(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : Ids.random();
    }
}
