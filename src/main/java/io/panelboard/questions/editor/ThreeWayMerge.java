package io.panelboard.questions.editor;

import java.util.List;
import java.util.Optional;

/** Merges two authors' changes of one base state field by field (three-way merge). */
final class ThreeWayMerge {

    private ThreeWayMerge() {}

    /**
     * Applies the changes from {@code base} to {@code mine} to {@code theirs}.
     *
     * @return empty if both changed the same field to different values
     */
    static <S> Optional<S> of(List<Field<S, ?>> fields, S base, S mine, S theirs) {
        S merged = theirs;
        for (Field<S, ?> field : fields) {
            if (field.same(base, mine) || field.same(mine, theirs)) {
                continue;
            }
            if (!field.same(base, theirs)) {
                return Optional.empty();
            }
            merged = copied(field, mine, merged);
        }
        return Optional.of(merged);
    }

    private static <S, T> S copied(Field<S, T> field, S from, S to) {
        return field.with(to, field.of(from));
    }
}
