package io.panelboard.audit.internal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sanitizes a request's address for an entry's object: it is user input, so only plain path segments are kept. */
final class AddressSanitizer {

    private static final int PARTS = 5;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private AddressSanitizer() {}

    /** Returns a form such as "address /board/5f3a…", with "…" for anything unusual. */
    static String of(String path) {
        String parts = Stream.of(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .limit(PARTS)
                .map(part -> PLAIN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
        return "address /" + parts;
    }
}
