package io.panelboard.questions;

import io.panelboard.people.PersonId;
import io.panelboard.shared.Folding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Represents an immutable, published state of a question set, which interviews pin (R8). Each competency has one
 * spelling in it, whatever it was typed as.
 *
 * @param note what the author wrote about this revision; may be empty
 */
public record Revision(
        RevisionId id,
        QuestionSetId set,
        int number,
        String title,
        String role,
        String level,
        RatingScale scale,
        List<Section> sections,
        String note,
        Instant publishedAt,
        PersonId publishedBy) {

    public Revision {
        sections = spelledOnce(sections);
    }

    /** Spells each competency as the first question that names it does, so that no figure falls in two. */
    static List<Section> spelledOnce(List<Section> sections) {
        var spellings = new HashMap<String, String>();
        return sections.stream()
                .map(section -> section.with(section.questions().stream()
                        .map(question -> spelled(question, spellings))
                        .toList()))
                .toList();
    }

    private static Question spelled(Question question, Map<String, String> spellings) {
        String spelling = spellings.computeIfAbsent(
                Folding.key(question.competency()), _ -> question.competency().strip());
        return spelling.equals(question.competency()) ? question : question.competency(spelling);
    }

    /** Returns all questions in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public Optional<Question> question(QuestionId id) {
        return questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /** Returns the competencies of its questions, in order of first appearance, without the empty one. */
    public List<String> competencies() {
        return questions().stream()
                .map(Question::competency)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }
}
