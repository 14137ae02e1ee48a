package io.panelboard.shared;

import java.util.Optional;
import java.util.function.Function;

/** Represents an identifier with a type of its own, stored as its plain text. */
public interface Id {

    /** Returns the text that is stored and that appears in addresses; never blank. */
    String value();

    /**
     * Checks an id; every id record's constructor calls it.
     *
     * @throws IllegalArgumentException if the text is blank or longer than 100 characters
     */
    static String checked(String value) {
        if (!isOne(value)) {
            // Not with the text in it: it may be anything that somebody sent, and ends in the log.
            throw new IllegalArgumentException("An id needs 1 to 100 characters, not " + value.length());
        }
        return value;
    }

    /**
     * Parses an id from a text that may hold anything, such as a page's address.
     *
     * @param id the constructor of the id's type
     * @return empty if the text is none
     */
    static <T extends Id> Optional<T> read(String text, Function<String, T> id) {
        if (!isOne(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(id.apply(text));
        } catch (IllegalArgumentException _) {
            // Ids of some types have a form, which this text has not.
            return Optional.empty();
        }
    }

    private static boolean isOne(String text) {
        return !text.isBlank() && text.length() <= 100;
    }
}
