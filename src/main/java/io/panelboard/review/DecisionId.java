package io.panelboard.review;

import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.Id;

/** Identifies one decision of an interview: the interview's id, {@code #}, and the decision's number. */
public record DecisionId(String value) implements Id {

    public DecisionId {
        Id.checked(value);
    }

    /** Returns the id of an interview's n-th decision, counted from 1. */
    public static DecisionId of(InterviewId interview, int number) {
        return new DecisionId(interview.value() + "#" + number);
    }
}
