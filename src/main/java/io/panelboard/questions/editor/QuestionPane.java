package io.panelboard.questions.editor;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import java.util.Optional;

/** One question, to be edited. */
final class QuestionPane extends Pane {

    private static final long serialVersionUID = 1;

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
        follow(editor.editing().set());
    }

    @Override
    void begin() {
        if (form.base().prompt().isEmpty()) {
            form.begin();
        } else {
            super.begin();
        }
    }

    @Override
    boolean follow(QuestionSet set) {
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
        alike.show(editor.like(id));
        if (form.fits(set.scale()) || form.unsaved().isPresent()) {
            form.follow(question);
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
