package io.panelboard.questions.ui;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import java.util.Optional;

/** One question, to be edited. */
final class QuestionPane extends Pane {

    private static final long serialVersionUID = 1;

    private final transient EditorDesk desk;
    private final transient QuestionId id;
    private final QuestionActions actions;
    private final AlikeNote alike;
    private QuestionForm form;

    QuestionPane(EditorDesk desk, QuestionCommands commands, Question question) {
        super("");
        this.desk = desk;
        this.id = question.id();
        actions = new QuestionActions(commands, id);
        alike = new AlikeNote(desk);
        form = form(question);
        add(actions, alike, form);
        follow(desk.editing().set());
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
        Optional<Moves.Place> place = Moves.of(set, id);
        if (place.isEmpty()) {
            return unsaved().isPresent();
        }
        Moves.Place at = place.get();
        Question question = at.section().questions().get(at.place());
        int number = set.questions().indexOf(question) + 1;
        String title = question.shortTitle();
        title(title.isBlank() ? "Question " + number : number + " · " + title);
        actions.show(set, at);
        alike.show(desk.like(id));
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
                DraftStore.question(desk, id), question, desk.editing().set(), desk.competencies());
    }
}
