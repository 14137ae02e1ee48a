package io.panelboard.shared.web;

import java.util.regex.Pattern;

/** Redacts addresses for a log: a one-time link is a secret until it is used. */
public final class LoggedPath {

    private static final Pattern ONE_TIME_LINK = Pattern.compile("((?:^|/)invitation/).+");

    private LoggedPath() {}

    /** Returns the path without the secret of a one-time link. */
    public static String of(String path) {
        return ONE_TIME_LINK.matcher(path).replaceFirst("$1…");
    }
}
