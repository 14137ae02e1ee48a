package io.panelboard.audit.internal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address as an entry's object: it was typed by somebody, so only what looks like one of ours is kept. */
final class AddressSanitizer {

    private static final int PARTS = 5;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private AddressSanitizer() {}

    /** Such as "address /board/5f3a…", whatever is odd as "…". */
    static String of(String path) {
        String parts = Stream.of(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .limit(PARTS)
                .map(part -> PLAIN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
        return "address /" + parts;
    }
}
