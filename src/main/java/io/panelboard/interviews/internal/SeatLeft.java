package io.panelboard.interviews.internal;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Remembers that a person's seat was released while the interview ran. Kept beside it, which says who sits there now. */
@Document("seats_left")
record SeatLeft(@Id String id, InterviewId interview, PersonId person) {

    static SeatLeft of(InterviewId interview, PersonId person) {
        return new SeatLeft(interview.value() + "/" + person.value(), interview, person);
    }
}
