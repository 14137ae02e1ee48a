package io.panelboard.settings;

import io.panelboard.shared.mongo.DriverAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a MongoDB address says about safety. Parsed here, because the driver is the stores' own.
 */
record MongoAddress(List<String> hosts, boolean credentials, boolean tls, boolean certificateChecked) {

    private static final Set<String> TRUSTING =
            Set.of("tlsinsecure=true", "tlsallowinvalidhostnames=true", "sslinvalidhostnameallowed=true");

    /**
     * Matches addresses whose parts are told apart in one way only, as far as that is not the driver's to say. Without a
     * user, an @ among the options is that of a password with a question mark.
     */
    private static final Pattern UNAMBIGUOUS = Pattern.compile(
            "mongodb(\\+srv)?://([^@/?]+@[^@/?#\\s]+(/[^?@]*)?(\\?.*)?|[^@/?#\\s]+(/[^?@]*)?(\\?[^@]*)?)");

    /** Tells whether the driver takes this address, and for what whoever wrote it means. */
    static boolean isValid(String uri) {
        return UNAMBIGUOUS.matcher(uri).matches() && DriverAddress.isTaken(uri);
    }

    static MongoAddress of(String uri) {
        int scheme = uri.indexOf("://");
        String rest = scheme < 0 ? uri : uri.substring(scheme + 3);
        int question = rest.indexOf('?');
        Set<String> options = question < 0
                ? Set.of()
                : Stream.of(rest.substring(question + 1).split("[&;]"))
                        .map(option -> option.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        String authority = (question < 0 ? rest : rest.substring(0, question)).replaceFirst("/.*", "");
        int at = authority.lastIndexOf('@');
        var hosts = Stream.of(authority.substring(at + 1).split(","))
                .map(host -> host.replaceFirst(":\\d*$", ""))
                .toList();
        boolean off = options.contains("tls=false") || options.contains("ssl=false");
        boolean on = options.contains("tls=true") || options.contains("ssl=true") || uri.startsWith("mongodb+srv:");
        return new MongoAddress(
                hosts,
                at > 0 || options.contains("authmechanism=mongodb-x509"),
                on && !off,
                TRUSTING.stream().noneMatch(options::contains));
    }

    /** Whether this looks like a MongoDB address; the storage reports anything else. */
    static boolean isMongoAddress(String uri) {
        return uri.startsWith("mongodb:") || uri.startsWith("mongodb+srv:");
    }

    /** Whether all hosts are this machine. A socket file is written with its slashes as %2F. */
    boolean isLocal() {
        return hosts.stream()
                .allMatch(host ->
                        Hosts.isLocal(host) || host.toLowerCase(Locale.ROOT).startsWith("%2f"));
    }

    String names() {
        return String.join(", ", hosts);
    }
}
