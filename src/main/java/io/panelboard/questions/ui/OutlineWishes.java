package io.panelboard.questions.ui;

import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;

/** Carries out what an author does in the outline. */
record OutlineWishes(EditorDesk desk, QuestionCommands questions, SectionCommands sections) implements Outline.Wishes {

    @Override
    public void choose(Looking at) {
        desk.look(at);
    }

    @Override
    public void move(SetEdit edit) {
        switch (edit) {
            case SetEdit.MoveQuestion move -> questions.move(move);
            case SetEdit.MoveSection move -> sections.move(move);
            default -> throw new IllegalArgumentException("Not a move: " + edit);
        }
    }

    @Override
    public void step(Looking what, int step) {
        switch (what) {
            case Looking.AtQuestion(var id) -> questions.step(id, step);
            case Looking.AtSection(var id) -> sections.step(id, step);
            case Looking.AtSet() -> throw new IllegalArgumentException("The set itself has no place");
        }
    }

    @Override
    public void addQuestion(SectionId section) {
        questions.add(section);
    }

    @Override
    public void addSection() {
        sections.add();
    }
}
