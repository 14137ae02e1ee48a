package io.panelboard.questions;

import java.util.List;

/** Holds the state of a question set at one moment, published or not, so that any two can be compared. */
public record SetState(String title, String role, String level, RatingScale scale, List<Section> sections) {

    public SetState {
        sections = List.copyOf(sections);
    }

    public static SetState of(Revision revision) {
        return new SetState(revision.title(), revision.role(), revision.level(), revision.scale(), revision.sections());
    }

    /**
     * Returns what would be published now: without empty sections, without anchors of levels that the scale lacks, and
     * with one spelling of each competency.
     */
    public static SetState of(QuestionSet draft) {
        return new SetState(
                draft.title(),
                draft.role(),
                draft.level(),
                draft.scale(),
                Revision.spelledOnce(draft.sections().stream()
                        .filter(s -> !s.questions().isEmpty())
                        .map(s -> s.with(s.questions().stream()
                                .map(q -> q.onScale(draft.scale()))
                                .toList()))
                        .toList()));
    }

    /** Returns all questions in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** Returns the minutes of all questions together. */
    public int minutes() {
        return questions().stream().mapToInt(Question::minutes).sum();
    }
}
