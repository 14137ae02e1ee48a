package io.panelboard.review.internal;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.review.Decision;
import io.panelboard.review.Review;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads an interview's decisions with the names of those who made them. */
@Component
class DecisionEntries {

    private final DecisionStore decisions;
    private final People people;

    DecisionEntries(DecisionStore decisions, People people) {
        this.decisions = decisions;
        this.people = people;
    }

    /** Returns the decisions, the latest first. */
    List<Review.Entry> of(InterviewId id) {
        List<Decision> entries = decisions.of(id);
        if (entries.isEmpty()) {
            return List.of();
        }
        var deciders =
                people.byIds(entries.stream().map(Decision::by).distinct().toList());
        return entries.stream()
                .map(d -> new Review.Entry(d, Person.nameAmong(deciders.get(d.by()), deciders.values())))
                .toList();
    }
}
