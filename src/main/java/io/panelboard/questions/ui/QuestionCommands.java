package io.panelboard.questions.ui;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Notices;
import java.util.List;
import java.util.Map;

/** What an author does with a question as a whole. */
final class QuestionCommands {

    private static final int MINUTES = 5;
    private static final int WEIGHT = 5;

    private final EditorDesk desk;
    private final QuestionSets sets;

    QuestionCommands(EditorDesk desk, QuestionSets sets) {
        this.desk = desk;
        this.sets = sets;
    }

    void add(SectionId section) {
        var id = new QuestionId(Ids.random());
        var empty = new Question(id, "", "", "", List.of(), "", MINUTES, WEIGHT, Map.of());
        if (desk.attempt(() ->
                desk.editing().act("add a question", new SetEdit.AddQuestion(section, Integer.MAX_VALUE, empty)))) {
            desk.look(new Looking.AtQuestion(id));
        }
    }

    void step(QuestionId id, int step) {
        Moves.step(set(), id, step).ifPresent(this::move);
    }

    void moveTo(QuestionId id, SectionId section) {
        move(new SetEdit.MoveQuestion(id, section, Integer.MAX_VALUE));
    }

    void move(SetEdit.MoveQuestion move) {
        if (desk.attempt(() -> desk.editing().act("move " + name(move.question()), move))) {
            Moves.of(set(), move.question())
                    .ifPresent(at -> desk.say("%s is now %d of %d in %s."
                            .formatted(
                                    name(move.question()),
                                    at.place() + 1,
                                    at.section().questions().size(),
                                    at.section().title())));
        }
    }

    void duplicate(QuestionId id) {
        Moves.of(set(), id).ifPresent(at -> {
            Question copy = at.section().questions().get(at.place()).copy(new QuestionId(Ids.random()));
            if (desk.attempt(() -> desk.editing()
                    .act(
                            "duplicate " + name(id),
                            new SetEdit.AddQuestion(at.section().id(), at.place() + 1, copy)))) {
                desk.say("Duplicated.");
                desk.look(new Looking.AtQuestion(copy.id()));
            }
        });
    }

    void archive(QuestionId id) {
        String name = name(id);
        if (desk.attempt(() -> desk.editing().act("archive " + name, new SetEdit.ArchiveQuestion(id)))) {
            Notices.done(name + " is in the archive now, at the end of the list.");
        }
    }

    void restore(QuestionId id, SectionId section) {
        if (desk.attempt(() -> desk.editing()
                .act("restore " + name(id), new SetEdit.RestoreQuestion(id, section, Integer.MAX_VALUE)))) {
            desk.look(new Looking.AtQuestion(id));
        }
    }

    /** Asks for another set and puts the question there; it stays here too unless it is to move. */
    void transfer(QuestionId id, boolean move) {
        List<QuestionSet> others = sets.all().stream()
                .filter(other -> !other.id().equals(set().id()) && !other.retired())
                .toList();
        if (others.isEmpty()) {
            Notices.refused("There is no other question set yet. Make one on the page of question sets.");
            return;
        }
        new TransferDialog(name(id), others, move, (to, section) -> transfer(id, to, section, move)).open();
    }

    private void transfer(QuestionId id, QuestionSet to, SectionId section, boolean move) {
        Question question = set().questions().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(QuestionsViolation.QUESTION_GONE));
        Question there = move && to.question(id).isEmpty() ? question : question.copy(new QuestionId(Ids.random()));
        var add = new History.Step(to.id(), new SetEdit.AddQuestion(section, Integer.MAX_VALUE, there));
        var remove = new History.Step(set().id(), new SetEdit.RemoveQuestion(id));
        String label = (move ? "move %s to “%s”" : "copy %s to “%s”").formatted(name(id), to.title());
        String name = name(id);
        desk.editing().act(label, move ? List.of(add, remove) : List.of(add), null);
        desk.tellState();
        Notices.done("%s is in “%s” now.".formatted(name, to.title()));
    }

    private QuestionSet set() {
        return desk.editing().set();
    }

    private String name(QuestionId id) {
        return set().question(id).stream()
                .map(Question::shortTitle)
                .filter(title -> !title.isBlank())
                .map(title -> "“" + title + "”")
                .findFirst()
                .orElse("a question");
    }
}
