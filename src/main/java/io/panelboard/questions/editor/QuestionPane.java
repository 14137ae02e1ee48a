package io.panelboard.questions.editor;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import java.util.Optional;

/** Shows one question for editing. */
final class QuestionPane extends Pane {

    private final transient Editor editor;
    private final transient QuestionId id;
    private final QuestionActions actions;
    private final AlikeNote alike;
    private QuestionForm form;

    QuestionPane(Editor editor, OutlineCommands commands, Question question) {
        super("");
        this.editor = editor;
        this.id = question.id();
        actions = new QuestionActions(commands, id);
        alike = new AlikeNote(editor);
        form = form(question);
        add(actions, alike, form);
        update(editor.editing().set());
    }

    @Override
    void focusStart() {
        if (form.base().prompt().isEmpty()) {
            form.focusStart();
        } else {
            super.focusStart();
        }
    }

    @Override
    boolean update(QuestionSet set) {
        Optional<OutlineCommands.Place> place = OutlineCommands.place(set, id);
        if (place.isEmpty()) {
            return unsaved().isPresent();
        }
        OutlineCommands.Place at = place.get();
        Question question = at.section().questions().get(at.place());
        int number = set.questions().indexOf(question) + 1;
        String title = question.shortTitle();
        title(title.isBlank() ? "Question " + number : number + " · " + title);
        actions.show(set, at);
        alike.show(editor.similarTo(id));
        if (form.fits(set.scale()) || form.unsaved().isPresent()) {
            form.update(question);
        } else {
            QuestionForm fitting = form(question);
            replace(form, fitting);
            form = fitting;
        }
        return true;
    }

    @Override
    Optional<String> unsaved() {
        return form.unsaved();
    }

    @Override
    void retry() {
        form.retry();
    }

    private QuestionForm form(Question question) {
        return new QuestionForm(
                DraftStore.question(editor, id), question, editor.editing().set(), editor.competencies());
    }
}
