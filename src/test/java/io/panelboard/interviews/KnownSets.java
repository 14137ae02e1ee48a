package io.panelboard.interviews;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import io.panelboard.questions.SetEdit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published revisions for planning, kept in memory. */
public final class KnownSets implements QuestionSets {

    /** Two competencies and 50 minutes. */
    public static final Revision GARDENING = revision(
            "gardening",
            "Senior gardener",
            question("soil", "Soil care", 20),
            question("pruning", "Pruning", 25),
            question("chat", "", 5));

    /** Another set with one competency of its own. */
    public static final Revision BAKING = revision("baking", "Baker", question("dough", "Dough", 30));

    private static Revision revision(String id, String title, Question... questions) {
        var set = new QuestionSetId(id);
        return new Revision(
                RevisionId.of(set, 2),
                set,
                2,
                title,
                "Role",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of("All", List.of(questions))),
                "",
                Instant.EPOCH,
                new PersonId("author"));
    }

    private static Question question(String id, String competency, int minutes) {
        return new Question(
                new QuestionId(id), id, "What about " + id + "?", "", List.of(), competency, minutes, 1, Map.of());
    }

    @Override
    public List<Revision> published() {
        return List.of(BAKING, GARDENING);
    }

    @Override
    public Optional<Revision> revision(RevisionId id) {
        return published().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public List<QuestionSet> all() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<QuestionSet> find(QuestionSetId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuestionSet create(
            Person by, String title, String role, String level, RatingScale scale, List<Section> sections) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Edited edit(Person by, QuestionSetId id, SetEdit edit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuestionSet retire(Person by, QuestionSetId id, boolean retired) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> revisions(QuestionSetId id) {
        return published().stream()
                .filter(revision -> revision.set().equals(id))
                .toList();
    }

    @Override
    public Revision publish(Person by, QuestionSetId id, String note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Revision publishAsSeen(Person by, QuestionSet seen, String note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuestionSet duplicate(Person by, QuestionSetId id, String title) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Person by, QuestionSetId id) {
        throw new UnsupportedOperationException();
    }
}
