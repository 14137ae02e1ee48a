package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.MarkdownText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows one question with everything its author wrote for the panel. */
public final class QuestionCard extends Article {

    /** @param number its position from 1, or 0 for none */
    public QuestionCard(int number, Question question, RatingScale scale) {
        addClassName("pb-question");
        var facts = new Paragraph(Stream.of(
                        question.competency(),
                        FigureFormatter.count(question.minutes(), "minute"),
                        "weight " + question.weight())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("pb-question-facts");
        add(new H3(heading(number, question)), facts, new MarkdownText(question.prompt()));
        if (!question.guidance().isBlank()) {
            add(labelled("What a good answer holds", new MarkdownText(question.guidance())));
        }
        if (!question.probes().isEmpty()) {
            var probes = new UnorderedList();
            question.probes().forEach(p -> probes.add(new ListItem(new MarkdownText(p))));
            add(labelled("Probes", probes));
        }
        add(anchors(question, scale));
    }

    private static String heading(int number, Question question) {
        if (number == 0) {
            return question.shortTitle();
        }
        return question.title().isBlank() ? "Question " + number : number + " · " + question.title();
    }

    private static NativeDetails anchors(Question question, RatingScale scale) {
        var list = new DescriptionList();
        list.addClassName("pb-anchors");
        for (RatingScale.Level level : scale.levels()) {
            list.add(
                    new DescriptionList.Term(level.value() + " " + level.label()),
                    new DescriptionList.Description(question.anchor(level)));
        }
        return new NativeDetails(question.anchors().isEmpty() ? "Levels (the scale’s own)" : "Levels", list);
    }

    /** Wraps content under a label. */
    public static Div labelled(String label, Component content) {
        var name = new Span(label);
        name.addClassName("pb-label");
        var div = new Div(name, content);
        div.addClassName("pb-labelled");
        return div;
    }
}
