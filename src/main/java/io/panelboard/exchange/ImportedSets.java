package io.panelboard.exchange;

import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.Ids;
import java.util.Objects;

/** Stores lists as new question sets. */
public final class ImportedSets {

    private ImportedSets() {}

    /**
     * Stores a list, with the scale and the slot that it states.
     *
     * @throws io.panelboard.shared.RuleViolation if something cannot be stored as it is
     */
    public static QuestionSet store(
            QuestionSets sets, Person by, QuestionList list, String title, String role, String level) {
        var about = list.about();
        QuestionSet set = sets.create(
                by,
                title,
                role,
                level,
                Objects.requireNonNullElse(about.scale(), RatingScale.FIVE),
                list.toSections(() -> new QuestionId(Ids.random())));
        if (about.slot() == 0) {
            return set;
        }
        var head = SetEdit.Head.of(set);
        var withSlot = new SetEdit.Head(head.title(), head.role(), head.level(), about.slot());
        return sets.edit(by, set.id(), new SetEdit.Describe(head, withSlot)).set();
    }
}
