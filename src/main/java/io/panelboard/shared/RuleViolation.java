package io.panelboard.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that was understood. It carries a stable code and the arguments of the code's sentence; the message
 * is that sentence, which may be shown as it is.
 */
public class RuleViolation extends RuntimeException {

    private final transient ViolationCode code;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public RuleViolation(ViolationCode code, Object... arguments) {
        this(null, code, arguments);
    }

    /** @param field the name of the input that the sentence belongs to, or null if it is about the whole request */
    public RuleViolation(@Nullable String field, ViolationCode code, Object... arguments) {
        super(code.sentence(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    public ViolationCode code() {
        return code;
    }

    /** Returns the arguments of the sentence's pattern, in its order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Returns the sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Returns the input that the sentence belongs to, or null if it is about the whole request. */
    public @Nullable String field() {
        return field;
    }
}
