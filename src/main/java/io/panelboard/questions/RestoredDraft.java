package io.panelboard.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Holds a draft restored from an old revision.
 *
 * @param content the draft
 * @param archived how many questions were moved to the archive by restoring
 */
public record RestoredDraft(QuestionSet.Content content, int archived) {

    /**
     * Restores the revision as the draft. Whatever else the draft has goes to the archive: questions that the revision
     * does not have, and, as copies under new ids, wordings that were never published. The slot stays.
     *
     * @param revisions all revisions of the set
     */
    public static RestoredDraft of(
            QuestionSet draft, Revision wanted, Collection<Revision> revisions, Supplier<QuestionId> ids) {
        Set<QuestionId> restored = new HashSet<>();
        wanted.questions().forEach(q -> restored.add(q.id()));
        Set<Question> published = new HashSet<>();
        revisions.forEach(r -> published.addAll(r.questions()));
        Predicate<Question> isSafe = q ->
                restored.contains(q.id()) && (published.contains(q) || published.contains(q.onScale(draft.scale())));
        Function<Question, Question> underNewId = q -> restored.contains(q.id()) ? q.copy(ids.get()) : q;
        List<Question> archive = new ArrayList<>();
        draft.archived().stream().filter(isSafe.negate()).map(underNewId).forEach(archive::add);
        int before = archive.size();
        draft.questions().stream().filter(isSafe.negate()).map(underNewId).forEach(archive::add);
        var content = new QuestionSet.Content(
                wanted.title(),
                wanted.role(),
                wanted.level(),
                draft.slot(),
                wanted.scale(),
                wanted.sections(),
                archive);
        return new RestoredDraft(content, archive.size() - before);
    }
}
