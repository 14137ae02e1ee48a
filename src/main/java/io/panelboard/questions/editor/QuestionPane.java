package io.panelboard.questions.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import java.util.List;
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

    /** Edits all fields of one question. */
    private static final class QuestionForm extends AutoForm<Question> {

        private final transient FieldInput<TextArea, String, String> prompt = QuestionInputs.markdown(
                "Prompt", 4, "What the candidate is asked. Markdown: *emphasis*, `code`, ``` for a block.");
        private final transient RatingScale scale;

        QuestionForm(Store<Question> store, Question question, QuestionSet set, List<String> competencies) {
            super(store, question);
            scale = set.scale();
            TextField title = FieldInput.line("Title");
            title.setHelperText("Two to four words for lists. Without a title, lists show how the prompt begins.");
            var guidance = QuestionInputs.markdown("Guidance", 4, "What a good answer holds. Only the panel sees it.");
            add(
                    bind(DraftFields.TITLE, FieldInput.name(title)),
                    bind(DraftFields.PROMPT, prompt),
                    bind(DraftFields.GUIDANCE, guidance),
                    bind(DraftFields.PROBES, new ProbesInput()),
                    facts(set, competencies),
                    anchors());
        }

        /** Whether the form was built for this scale. */
        boolean fits(RatingScale other) {
            return scale.equals(other);
        }

        void focusStart() {
            prompt.field().focus();
        }

        private Div facts(QuestionSet set, List<String> competencies) {
            var facts = new Div(
                    bind(DraftFields.COMPETENCY, QuestionInputs.competency(set, competencies)),
                    bind(DraftFields.MINUTES, FieldInput.number("Minutes", 1, 120)),
                    bind(DraftFields.WEIGHT, FieldInput.number("Weight", 0, 100)),
                    bind(DraftFields.DIFFICULTY, QuestionInputs.difficulty()),
                    bind(DraftFields.TAGS, QuestionInputs.tags(set)));
            facts.addClassName("pb-edit-facts");
            return facts;
        }

        private Div anchors() {
            var anchors = new Div(
                    new H3("What earns each level"),
                    new Paragraph("Where a field is empty, the text of the set counts, shown in grey."));
            for (RatingScale.Level level : scale.levels()) {
                anchors.add(bind(DraftFields.anchor(level), QuestionInputs.anchor(level)));
            }
            anchors.addClassName("pb-edit-anchors");
            return anchors;
        }
    }
}
