package io.panelboard.questions.editor;

import java.util.List;
import java.util.Optional;

/** What two authors made of one state, put together part by part. */
final class ThreeWayMerge {

    private ThreeWayMerge() {}

    /**
     * What {@code theirs} becomes with my changes.
     *
     * @return empty if both changed the same part, each in another way
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
