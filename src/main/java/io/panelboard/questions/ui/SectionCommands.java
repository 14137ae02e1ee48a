package io.panelboard.questions.ui;

import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.Ids;

/** What an author does with a section as a whole. */
final class SectionCommands {

    private final EditorDesk desk;

    SectionCommands(EditorDesk desk) {
        this.desk = desk;
    }

    void add() {
        var id = new SectionId(Ids.random());
        if (desk.attempt(() ->
                desk.editing().act("add a section", new SetEdit.AddSection(id, "New section", Integer.MAX_VALUE)))) {
            desk.look(new Looking.AtSection(id));
        }
    }

    void step(SectionId id, int step) {
        Moves.step(set(), id, step).ifPresent(this::move);
    }

    void move(SetEdit.MoveSection move) {
        if (desk.attempt(() -> desk.editing().act("move the section " + name(move.section()), move))) {
            int place = set().sections().stream().map(Section::id).toList().indexOf(move.section());
            desk.say("The section %s is now %d of %d."
                    .formatted(name(move.section()), place + 1, set().sections().size()));
        }
    }

    void remove(SectionId id) {
        if (desk.attempt(() -> desk.editing().act("remove the section " + name(id), new SetEdit.RemoveSection(id)))) {
            desk.look(new Looking.AtSet());
        }
    }

    private QuestionSet set() {
        return desk.editing().set();
    }

    private String name(SectionId id) {
        return set().sections().stream()
                .filter(s -> s.id().equals(id))
                .map(s -> "“" + s.title() + "”")
                .findFirst()
                .orElse("");
    }
}
