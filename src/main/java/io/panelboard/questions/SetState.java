package io.panelboard.questions;

import java.util.List;

/** What a question set is at one moment, published or not, so that any two moments can be compared. */
public record SetState(String title, String role, String level, RatingScale scale, List<Section> sections) {

    public SetState {
        sections = List.copyOf(sections);
    }

    /** What was published. */
    public static SetState of(Revision revision) {
        return new SetState(revision.title(), revision.role(), revision.level(), revision.scale(), revision.sections());
    }

    /** What would be published now: without empty sections, and without anchors of levels that the scale lacks. */
    public static SetState of(QuestionSet draft) {
        return new SetState(
                draft.title(),
                draft.role(),
                draft.level(),
                draft.scale(),
                draft.sections().stream()
                        .filter(s -> !s.questions().isEmpty())
                        .map(s -> s.with(s.questions().stream()
                                .map(q -> q.onScale(draft.scale()))
                                .toList()))
                        .toList());
    }

    /** All questions in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** The minutes of all questions together. */
    public int minutes() {
        return questions().stream().mapToInt(Question::minutes).sum();
    }
}
