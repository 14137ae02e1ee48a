package io.panelboard.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Identifies a rule and carries its sentence; each module has an enum of its own, such as {@code BoardViolation}.
 * Programs, the audit trail and dashboards depend on {@link #code()}, so the names of the enum and of its constants
 * stay as they are. The sentences are in {@code messages.properties}.
 */
public interface ViolationCode {

    /** Holds the HTTP status of a request that was understood and breaks a rule. */
    int RULE = 422;

    String name();

    /** Returns the HTTP status of a response with this code. */
    default int status() {
        return RULE;
    }

    /** Returns the stable text, made of both names: {@code board.question-not-asked}. */
    default String code() {
        String module =
                getClass().getSimpleName().replaceFirst("Violation$", "").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return (module + '.' + name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    /** Returns the whole sentence to show; it says what is wrong and how to mend it. */
    default String sentence(Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("io.panelboard.messages", Locale.ROOT).getString(code());
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
