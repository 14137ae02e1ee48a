package io.panelboard.questions;

import java.util.List;
import java.util.Set;

/**
 * Describes the difference between two states of a question set, matching questions and sections by their ids.
 *
 * <p>As few elements as possible count as moved: a question that was put first does not make all the others move, and a
 * section that moved does not make its questions move.
 *
 * @param sections in the order of the later state; one that is gone follows the one it used to follow
 * @param questions those that are different, in the same order
 */
public record RevisionDiff(
        SetState before, SetState after, List<SectionChange> sections, List<QuestionChange> questions) {

    public RevisionDiff {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
    }

    /** Compares two revisions, in either order. */
    public static RevisionDiff between(Revision before, Revision after) {
        return between(SetState.of(before), SetState.of(after));
    }

    /** Compares a revision with the draft, as publishing it would change it. */
    public static RevisionDiff between(Revision before, QuestionSet draft) {
        return between(SetState.of(before), SetState.of(draft));
    }

    public static RevisionDiff between(SetState before, SetState after) {
        return new Differences(before, after).diff();
    }

    public boolean isEmpty() {
        return sections.isEmpty() && questions.isEmpty() && !headChanged() && !scaleChanged();
    }

    /** Whether the title, the role or the level differs. */
    public boolean headChanged() {
        return !before.title().equals(after.title())
                || !before.role().equals(after.role())
                || !before.level().equals(after.level());
    }

    public boolean scaleChanged() {
        return !before.scale().equals(after.scale());
    }

    /** Returns the number of new questions. */
    public int added() {
        return (int) questions.stream()
                .filter(QuestionChange.Added.class::isInstance)
                .count();
    }

    /** Returns the number of questions that are gone. */
    public int removed() {
        return (int) questions.stream()
                .filter(QuestionChange.Removed.class::isInstance)
                .count();
    }

    /** Returns the number of questions that stand elsewhere. */
    public int moved() {
        return (int) questions.stream()
                .filter(c -> c instanceof QuestionChange.Kept kept && kept.moved())
                .count();
    }

    /** Returns the number of questions with a changed text or value. */
    public int reworded() {
        return (int) questions.stream()
                .filter(c -> c instanceof QuestionChange.Kept kept
                        && !kept.reworded().isEmpty())
                .count();
    }

    /**
     * Holds a question and where it stands.
     *
     * @param number its number in the whole set, from 1
     */
    public record Place(Section section, int number, Question question) {}

    /** Describes how one question changed. */
    public sealed interface QuestionChange {

        record Added(Place after) implements QuestionChange {}

        record Removed(Place before) implements QuestionChange {}

        /**
         * Describes a question that is in both states.
         *
         * @param moved whether it stands in another section, or elsewhere among the questions of its section
         * @param reworded the fields that differ
         */
        record Kept(Place before, Place after, boolean moved, Set<QuestionField> reworded) implements QuestionChange {
            public Kept {
                reworded = Set.copyOf(reworded);
            }
        }
    }

    /** Describes how one section changed. */
    public sealed interface SectionChange {

        record Added(Section after) implements SectionChange {}

        /** Describes a section that is gone; its questions may be elsewhere. */
        record Removed(Section before) implements SectionChange {}

        /** Describes a section with another title or at another place among the sections. */
        record Kept(Section before, Section after, boolean moved) implements SectionChange {

            public boolean renamed() {
                return !before.title().equals(after.title());
            }
        }
    }
}
