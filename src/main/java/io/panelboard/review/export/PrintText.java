package io.panelboard.review.export;

import io.panelboard.shared.Markup;

/** Prepares texts for print: every letter is one that a font holds, and each script keeps to its own direction. */
final class PrintText {

    /** Keeps what stands beside a right-to-left text where it belongs, such as the colon behind a name. */
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private PrintText() {}

    /** Escapes a text for the page. */
    static String escaped(String text) {
        String printable = Markup.escaped(PrintFont.printable(text));
        return printable.codePoints().anyMatch(PrintText::isRightToLeft)
                ? LEFT_TO_RIGHT_MARK + printable + LEFT_TO_RIGHT_MARK
                : printable;
    }

    /** Returns the direction of a whole text, as its first letter has it: "rtl" or "ltr". */
    static String direction(String text) {
        return text.codePoints()
                .filter(letter -> Character.isLetter(letter) || isRightToLeft(letter))
                .mapToObj(letter -> isRightToLeft(letter) ? "rtl" : "ltr")
                .findFirst()
                .orElse("ltr");
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
