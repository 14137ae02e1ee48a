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

/** Everything about one question, to be written. */
final class QuestionForm extends AutoForm<Question> {

    private static final long serialVersionUID = 1;

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
                slot(DraftFields.TITLE, FieldInput.name(title)),
                slot(DraftFields.PROMPT, prompt),
                slot(DraftFields.GUIDANCE, guidance),
                slot(DraftFields.PROBES, new ProbesInput()),
                facts(set, competencies),
                anchors());
    }

    /** Whether the form fits the scale of the set. */
    boolean fits(RatingScale other) {
        return scale.equals(other);
    }

    void begin() {
        prompt.field().focus();
    }

    private Div facts(QuestionSet set, List<String> competencies) {
        var facts = new Div(
                slot(DraftFields.COMPETENCY, QuestionInputs.competency(set, competencies)),
                slot(DraftFields.MINUTES, FieldInput.number("Minutes", 1, 120)),
                slot(DraftFields.WEIGHT, FieldInput.number("Weight", 0, 100)),
                slot(DraftFields.DIFFICULTY, QuestionInputs.difficulty()),
                slot(DraftFields.TAGS, QuestionInputs.tags(set)));
        facts.addClassName("pb-edit-facts");
        return facts;
    }

    private Div anchors() {
        var anchors = new Div(
                new H3("What earns each level"),
                new Paragraph("Where a field is empty, the text of the set counts, shown in grey."));
        for (RatingScale.Level level : scale.levels()) {
            anchors.add(slot(DraftFields.anchor(level), QuestionInputs.anchor(level)));
        }
        anchors.addClassName("pb-edit-anchors");
        return anchors;
    }
}
