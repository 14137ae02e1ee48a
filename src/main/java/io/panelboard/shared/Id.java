package io.panelboard.shared;

/** An identifier with a type of its own, stored as its plain text. */
public interface Id {

    /** The text that is stored and that appears in addresses; never blank. */
    String value();

    /**
     * The check that every id record makes in its constructor.
     *
     * @throws IllegalArgumentException if the text is blank or longer than 100 characters
     */
    static String checked(String value) {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("An id needs 1 to 100 characters, not \"" + value + "\"");
        }
        return value;
    }
}
