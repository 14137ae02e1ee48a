package io.panelboard.questions.editor;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Accesses one field of an immutable subject (a lens), such as the title of a question.
 *
 * @param name as it reads in a sentence, such as "title"
 * @param of reads the value
 * @param with copies the subject with another value
 */
record Field<S, T>(String name, Function<S, T> of, BiFunction<S, T, S> with) {

    T of(S subject) {
        return of.apply(subject);
    }

    S with(S subject, T value) {
        return with.apply(subject, value);
    }

    /** Whether two states of a subject have the same value. */
    boolean same(S one, S other) {
        return Objects.equals(of(one), of(other));
    }
}
