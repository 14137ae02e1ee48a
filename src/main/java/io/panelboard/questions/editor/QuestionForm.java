package io.panelboard.questions.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import java.util.List;

/** Edits all fields of one question. */
final class QuestionForm extends AutoForm<Question> {

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
