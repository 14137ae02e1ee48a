package io.panelboard.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes hosts that are this machine by their names, without looking them up. */
final class Hosts {

    private static final Pattern LOOPBACK_4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Hosts() {}

    static boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || LOOPBACK_4.matcher(name).matches();
    }
}
