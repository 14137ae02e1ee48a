package io.panelboard.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of a MongoDB says about safety. The driver would look up names to read one; whether it is an address
 * at all is the storage's business.
 */
record MongoAddress(List<String> hosts, boolean credentials, boolean tls, boolean certificateChecked) {

    private static final Set<String> TRUSTING =
            Set.of("tlsinsecure=true", "tlsallowinvalidhostnames=true", "sslinvalidhostnameallowed=true");

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

    /** Whether this is one at all; what is wrong with any other says the storage. */
    static boolean isOne(String uri) {
        return uri.startsWith("mongodb:") || uri.startsWith("mongodb+srv:");
    }

    /** A socket file is written with its slashes as %2F. */
    boolean isHere() {
        return hosts.stream()
                .allMatch(host ->
                        Hosts.isHere(host) || host.toLowerCase(Locale.ROOT).startsWith("%2f"));
    }

    String names() {
        return String.join(", ", hosts);
    }
}
