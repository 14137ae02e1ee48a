package io.panelboard.questions;

import io.panelboard.shared.Id;

/** Identifies one published revision: the set's id, {@code @}, and the revision's number. */
public record RevisionId(String value) implements Id {

    public RevisionId {
        Id.checked(value);
        if (value.indexOf('@') < 1) {
            throw new IllegalArgumentException("A revision's id is set@number, not \"" + value + "\"");
        }
    }

    /** Returns the id of a set's n-th revision, counted from 1. */
    public static RevisionId of(QuestionSetId set, int number) {
        return new RevisionId(set.value() + "@" + number);
    }

    /** Returns the id of its set. */
    public QuestionSetId set() {
        return new QuestionSetId(value.substring(0, value.lastIndexOf('@')));
    }

    /** Returns the revision's number, from 1. */
    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('@') + 1));
    }
}
