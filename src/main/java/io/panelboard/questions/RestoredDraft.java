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
 * An old revision as the draft again.
 *
 * @param content the draft
 * @param archived how many questions went to the archive because of it
 */
public record RestoredDraft(QuestionSet.Content content, int archived) {

    /**
     * Makes the revision the draft. What the draft has beyond it goes to the archive: questions that the revision
     * does not have, and, as copies under new ids, wordings that were never published. The slot stays.
     *
     * @param revisions all revisions of the set
     */
    public static RestoredDraft of(
            QuestionSet draft, Revision wanted, Collection<Revision> revisions, Supplier<QuestionId> ids) {
        Set<QuestionId> back = new HashSet<>();
        wanted.questions().forEach(q -> back.add(q.id()));
        Set<Question> published = new HashSet<>();
        revisions.forEach(r -> published.addAll(r.questions()));
        Predicate<Question> isSafe =
                q -> back.contains(q.id()) && (published.contains(q) || published.contains(q.onScale(draft.scale())));
        Function<Question, Question> aside = q -> back.contains(q.id()) ? q.copy(ids.get()) : q;
        List<Question> archive = new ArrayList<>();
        draft.archived().stream().filter(isSafe.negate()).map(aside).forEach(archive::add);
        int before = archive.size();
        draft.questions().stream().filter(isSafe.negate()).map(aside).forEach(archive::add);
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
