package io.panelboard.shared.web;

import java.util.regex.Pattern;

/** Addresses as they may stand in a log: a one-time link is a secret until it is used. */
public final class LoggedPath {

    private static final Pattern ONE_TIME_LINK = Pattern.compile("((?:^|/)invitation/).+");

    private LoggedPath() {}

    /** The path without what would let its reader in. */
    public static String of(String path) {
        return ONE_TIME_LINK.matcher(path).replaceFirst("$1…");
    }
}
