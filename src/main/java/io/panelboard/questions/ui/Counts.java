package io.panelboard.questions.ui;

/** Formats a number with its noun, such as "17 questions". */
public final class Counts {

    private Counts() {}

    public static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
