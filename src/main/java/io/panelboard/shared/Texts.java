package io.panelboard.shared;

/** Checks of typed text that every module makes in the same way. */
public final class Texts {

    private Texts() {}

    /**
     * The text without surrounding space.
     *
     * @param field the input's name in a refusal
     * @param label how the input is called on screen, such as "A name"
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
     * The text without surrounding space; it may be empty.
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
}
