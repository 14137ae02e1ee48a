package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateMentions.Place;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.NameSearch;
import io.panelboard.shared.ui.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Searches the drafts of question sets, which administrators alone may read, for texts that name a candidate. */
@Component
class QuestionMentions {

    private final QuestionSets questionSets;

    QuestionMentions(QuestionSets questionSets) {
        this.questionSets = questionSets;
    }

    /** Returns a place for each set; none for a viewer who is no administrator. */
    List<Place> of(Person viewer, NameSearch search) {
        return viewer.has(Role.ADMINISTRATOR)
                ? questionSets.all().stream()
                        .map(set -> new Place(
                                "Question set " + set.title(),
                                named(set, search),
                                Routes.of(Routes.QUESTION_SETS, set.id().value())))
                        .filter(place -> !place.texts().isEmpty())
                        .toList()
                : List.of();
    }

    private static List<String> named(QuestionSet set, NameSearch search) {
        var named = new ArrayList<String>();
        if (Stream.concat(
                        Stream.of(set.title(), set.role(), set.level()),
                        set.sections().stream().map(section -> section.title()))
                .anyMatch(search::isIn)) {
            named.add("its titles");
        }
        int number = 0;
        for (var section : set.sections()) {
            for (Question question : section.questions()) {
                number++;
                if (texts(question).anyMatch(search::isIn)) {
                    named.add("question " + number);
                }
            }
        }
        return named;
    }

    private static Stream<String> texts(Question question) {
        return Stream.of(
                        Stream.of(question.title(), question.prompt(), question.guidance(), question.competency()),
                        question.probes().stream(),
                        question.tags().stream(),
                        question.anchors().values().stream())
                .flatMap(texts -> texts);
    }
}
