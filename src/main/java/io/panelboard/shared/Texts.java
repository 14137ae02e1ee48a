package io.panelboard.shared;

import java.util.List;

/** Validates typed text, and joins words, in the same way for every module. */
public final class Texts {

    private Texts() {}

    /**
     * Strips the text and requires that something is left.
     *
     * @param field the input's name in a violation
     * @param label the input's name on screen, such as "A name"
     * @param max the longest text allowed, in characters
     * @throws RuleViolation if nothing but space was typed, or more than {@code max} characters
     */
    public static String required(String field, String label, String text, int max) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation(field, CommonViolation.TEXT_MISSING, label);
        }
        return atMost(field, label, stripped, max);
    }

    /**
     * Strips the text; it may be empty.
     *
     * @throws RuleViolation if it has more than {@code max} characters
     */
    public static String atMost(String field, String label, String text, int max) {
        String stripped = text.strip();
        if (stripped.length() > max) {
            throw new RuleViolation(field, CommonViolation.TEXT_TOO_LONG, label, max, stripped.length());
        }
        return stripped;
    }

    /**
     * Requires that a text that is stored as it was typed is not too long, space included.
     *
     * @throws RuleViolation if it has more than {@code max} characters
     */
    public static void asTyped(String field, String label, String text, int max) {
        if (text.length() > max) {
            throw new RuleViolation(field, CommonViolation.TEXT_TOO_LONG, label, max, text.length());
        }
    }

    /** Joins phrases: "a, b and c". */
    public static String joined(List<String> phrases) {
        if (phrases.size() < 2) {
            return String.join("", phrases);
        }
        return String.join(", ", phrases.subList(0, phrases.size() - 1)) + " and " + phrases.getLast();
    }
}
