package io.panelboard.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Represents a question set while it is edited: the draft of its next revision.
 *
 * @param role the role it was written for, such as "Rust engineer"
 * @param level the seniority it was written for, such as "Senior"
 * @param slot the minutes of the interview it is meant for, 0 if the author gave none
 * @param archived questions that were taken out and can be restored; they are not published
 * @param retired whether it is out of use: no new interview can choose it, and those that pin a revision keep it
 * @param latest the number of its newest published revision, 0 if there is none
 * @param version grows with every change (optimistic locking)
 */
public record QuestionSet(
        QuestionSetId id,
        String title,
        String role,
        String level,
        int slot,
        RatingScale scale,
        List<Section> sections,
        List<Question> archived,
        boolean retired,
        int latest,
        Instant updatedAt,
        @Nullable @Version Long version) {

    /** Limits the questions of a set, the archived ones among them. */
    public static final int MAX_QUESTIONS = 2_000;

    public QuestionSet {
        sections = List.copyOf(sections);
        archived = List.copyOf(archived);
    }

    /** Returns all questions in their order, without the archived ones. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** Returns the question with this id, archived or not. */
    public Optional<Question> question(QuestionId question) {
        return Stream.concat(questions().stream(), archived.stream())
                .filter(q -> q.id().equals(question))
                .findFirst();
    }

    /** Returns what an author can edit. */
    public Content content() {
        return new Content(title, role, level, slot, scale, sections, archived);
    }

    /** Returns a copy with other content. */
    public QuestionSet with(Content content) {
        return new QuestionSet(
                id,
                content.title(),
                content.role(),
                content.level(),
                content.slot(),
                content.scale(),
                content.sections(),
                content.archived(),
                retired,
                latest,
                updatedAt,
                version);
    }

    /** Returns a copy that is in use or not. */
    public QuestionSet retired(boolean outOfUse) {
        return new QuestionSet(
                id, title, role, level, slot, scale, sections, archived, outOfUse, latest, updatedAt, version);
    }

    /** Returns a copy with another time of its last change. */
    public QuestionSet changed(Instant at) {
        return new QuestionSet(id, title, role, level, slot, scale, sections, archived, retired, latest, at, version);
    }

    /**
     * Holds what an author can edit, which each {@link SetEdit} turns into the next state.
     *
     * @see QuestionSet
     */
    public record Content(
            String title,
            String role,
            String level,
            int slot,
            RatingScale scale,
            List<Section> sections,
            List<Question> archived) {
        public Content {
            sections = List.copyOf(sections);
            archived = List.copyOf(archived);
        }

        /** Returns a copy with other sections and other archived questions. */
        public Content with(List<Section> otherSections, List<Question> otherArchived) {
            return new Content(title, role, level, slot, scale, otherSections, otherArchived);
        }
    }
}
