package io.panelboard.review;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.Revision;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts how many questions differ between two revisions: the more, the less comparable the results. */
public final class RevisionDifference {

    private RevisionDifference() {}

    /** Counts the questions that are in only one revision or differ between the two. */
    public static int questions(Revision a, Revision b) {
        Map<QuestionId, Question> ofA = byId(a);
        Map<QuestionId, Question> ofB = byId(b);
        return (int) Stream.concat(ofA.keySet().stream(), ofB.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(ofA.get(id), ofB.get(id)))
                .count();
    }

    private static Map<QuestionId, Question> byId(Revision revision) {
        return revision.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
    }
}
