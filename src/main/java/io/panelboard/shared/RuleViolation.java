package io.panelboard.shared;

import org.jspecify.annotations.Nullable;

/**
 * A request that was understood and is refused. The message is a whole sentence for the person who asked: it names
 * what is wrong and how to mend it, and it may be shown as it is.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String field;

    public RuleViolation(String sentence) {
        this(null, sentence);
    }

    /** @param field the name of the input that the sentence belongs to, or null if it is about the whole request */
    public RuleViolation(@Nullable String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The input that the sentence belongs to, or null if it is about the whole request. */
    public @Nullable String field() {
        return field;
    }
}
