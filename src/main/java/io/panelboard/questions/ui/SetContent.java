package io.panelboard.questions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;

/** The sections and questions of a set, to read. */
final class SetContent extends Div {

    private static final long serialVersionUID = 1;

    SetContent(QuestionSet set) {
        addClassName("pb-set");
        int number = 1;
        for (Section section : set.sections()) {
            add(new H2(section.title()));
            for (Question question : section.questions()) {
                add(new QuestionCard(number++, question, set.scale()));
            }
        }
    }
}
