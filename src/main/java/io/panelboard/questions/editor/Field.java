package io.panelboard.questions.editor;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One part of something that is edited, such as the title of a question.
 *
 * @param name what it is called in a sentence, such as "title"
 * @param of reads it
 * @param with the same thing with another value of it
 * @param <S> what is edited
 * @param <T> the part's value
 */
record Field<S, T>(String name, Function<S, T> of, BiFunction<S, T, S> with) {

    /** The value in this subject. */
    T of(S subject) {
        return of.apply(subject);
    }

    /** The subject with this value. */
    S with(S subject, T value) {
        return with.apply(subject, value);
    }

    /** Whether two states of a subject agree in it. */
    boolean same(S one, S other) {
        return Objects.equals(of(one), of(other));
    }
}
