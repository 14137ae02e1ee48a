package io.panelboard.questions;

import java.util.List;
import java.util.Set;

/**
 * What is different between two states of a question set. Questions and sections are recognised by their ids.
 *
 * <p>Only what really moved is called moved: as few as possible, so that a question which was put first does not make
 * all the others move, and a section that moved does not make its questions move.
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

    /** What leads from one revision to another, which need not be the later one. */
    public static RevisionDiff between(Revision before, Revision after) {
        return between(SetState.of(before), SetState.of(after));
    }

    /** What publishing the draft would change. */
    public static RevisionDiff between(Revision before, QuestionSet draft) {
        return between(SetState.of(before), SetState.of(draft));
    }

    /** What leads from one state to another. */
    public static RevisionDiff between(SetState before, SetState after) {
        return new Differences(before, after).diff();
    }

    /** Whether nothing at all is different. */
    public boolean isEmpty() {
        return sections.isEmpty() && questions.isEmpty() && !headChanged() && !scaleChanged();
    }

    /** Whether the title, the role or the level is another. */
    public boolean headChanged() {
        return !before.title().equals(after.title())
                || !before.role().equals(after.role())
                || !before.level().equals(after.level());
    }

    /** Whether the rating scale is another. */
    public boolean scaleChanged() {
        return !before.scale().equals(after.scale());
    }

    /** How many questions are new. */
    public int added() {
        return (int) questions.stream()
                .filter(QuestionChange.Added.class::isInstance)
                .count();
    }

    /** How many questions are gone. */
    public int removed() {
        return (int) questions.stream()
                .filter(QuestionChange.Removed.class::isInstance)
                .count();
    }

    /** How many questions stand elsewhere. */
    public int moved() {
        return (int) questions.stream()
                .filter(c -> c instanceof QuestionChange.Kept kept && kept.moved())
                .count();
    }

    /** How many questions say something else. */
    public int reworded() {
        return (int) questions.stream()
                .filter(c -> c instanceof QuestionChange.Kept kept
                        && !kept.reworded().isEmpty())
                .count();
    }

    /**
     * A question in its place.
     *
     * @param number its number in the whole set, from 1
     */
    public record Place(Section section, int number, Question question) {}

    /** What became of one question. */
    public sealed interface QuestionChange {

        /** It is new. */
        record Added(Place after) implements QuestionChange {}

        /** It is gone. */
        record Removed(Place before) implements QuestionChange {}

        /**
         * It is still there.
         *
         * @param moved whether it stands in another section, or elsewhere among the questions of its section
         * @param reworded the fields that say something else
         */
        record Kept(Place before, Place after, boolean moved, Set<QuestionField> reworded) implements QuestionChange {
            public Kept {
                reworded = Set.copyOf(reworded);
            }
        }
    }

    /** What became of one section. */
    public sealed interface SectionChange {

        /** It is new. */
        record Added(Section after) implements SectionChange {}

        /** It is gone; its questions may be elsewhere. */
        record Removed(Section before) implements SectionChange {}

        /** It is still there, with another title or at another place among the sections. */
        record Kept(Section before, Section after, boolean moved) implements SectionChange {

            /** Whether it has another title. */
            public boolean renamed() {
                return !before.title().equals(after.title());
            }
        }
    }
}
