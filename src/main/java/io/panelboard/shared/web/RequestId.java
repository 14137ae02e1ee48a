package io.panelboard.shared.web;

import io.panelboard.shared.Ids;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request that this thread works on. It is on every line of the log that the request writes. */
public final class RequestId {

    /** The header in which a proxy may give the id, and in which every answer returns it. */
    public static final String HEADER = "X-Request-Id";

    /** The log's field, as the Elastic Common Schema names it. */
    static final String FIELD = "http.request.id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private RequestId() {}

    /** The id of the request at hand; empty in threads that work for nobody's request. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(FIELD));
    }

    /** The id that came with a request, if it is fit to be written into a log; else a new one. */
    static String of(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : Ids.random();
    }
}
