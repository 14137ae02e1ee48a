package io.panelboard.settings;

/** Makes a value fit for one line of an answer. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String value) {
        String line = value.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
