package io.panelboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevisionDifferenceTest {

    @Test
    void countsWhatWasAddedRemovedOrRewordedAndNotWhatMoved() {
        Revision first = revision(1, question("a", "How?"), question("b", "Why?"), question("c", "When?"));
        Revision second = revision(2, question("c", "When?"), question("b", "Why, really?"), question("d", "Who?"));

        assertThat(RevisionDifference.questions(first, second)).isEqualTo(3);
        assertThat(RevisionDifference.questions(second, first)).isEqualTo(3);
        assertThat(RevisionDifference.questions(first, first)).isZero();
    }

    private static Question question(String id, String prompt) {
        return new Question(new QuestionId(id), "", prompt, "", List.of(), "design", 5, 10, Map.of());
    }

    private static Revision revision(int number, Question... questions) {
        var set = new QuestionSetId("set");
        return new Revision(
                RevisionId.of(set, number),
                set,
                number,
                "Set",
                "Engineer",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of("All", Stream.of(questions).toList())),
                "",
                Instant.parse("2026-01-12T09:00:00Z"),
                new PersonId("ada"));
    }
}
