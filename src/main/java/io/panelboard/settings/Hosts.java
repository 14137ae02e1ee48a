package io.panelboard.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which hosts are this machine itself, told by their names: nothing is looked up. */
final class Hosts {

    private static final Pattern LOOPBACK_4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Hosts() {}

    static boolean isHere(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || LOOPBACK_4.matcher(name).matches();
    }
}
