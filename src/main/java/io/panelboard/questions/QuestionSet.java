package io.panelboard.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * A question set as its author works on it: the draft of its next revision.
 *
 * @param role the role it was written for, such as "Rust engineer"
 * @param level the seniority it was written for, such as "Senior"
 * @param slot the minutes of the interview it is meant for, 0 if the author did not say
 * @param archived questions that were taken out and may come back; they are not published
 * @param retired whether it is out of use: no new interview can choose it, and those that pin a revision keep it
 * @param latest the number of its newest published revision, 0 if there is none
 * @param version grows with every change, so that two authors never overwrite each other silently
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

    public QuestionSet {
        sections = List.copyOf(sections);
        archived = List.copyOf(archived);
    }

    /** All questions in their order, without the archived ones. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** The question with this id, archived or not. */
    public Optional<Question> question(QuestionId question) {
        return Stream.concat(questions().stream(), archived.stream())
                .filter(q -> q.id().equals(question))
                .findFirst();
    }

    /** What its author can edit. */
    public Content content() {
        return new Content(title, role, level, slot, scale, sections, archived);
    }

    /** The same set with other content. */
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

    /** The same set, in use or not. */
    public QuestionSet retired(boolean outOfUse) {
        return new QuestionSet(
                id, title, role, level, slot, scale, sections, archived, outOfUse, latest, updatedAt, version);
    }

    /** The same set, changed at this time. */
    public QuestionSet changed(Instant at) {
        return new QuestionSet(id, title, role, level, slot, scale, sections, archived, retired, latest, at, version);
    }

    /**
     * What an author can edit, and what one step of editing turns into the next.
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

        /** The same with other sections and other archived questions. */
        public Content with(List<Section> otherSections, List<Question> otherArchived) {
            return new Content(title, role, level, slot, scale, otherSections, otherArchived);
        }
    }
}
