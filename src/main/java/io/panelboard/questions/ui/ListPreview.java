package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.exchange.Ignored;
import io.panelboard.questions.exchange.ListedQuestion;
import io.panelboard.questions.exchange.ListedSection;
import io.panelboard.questions.exchange.QuestionList;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.MarkdownText;
import java.util.List;

/** What was read from a list, and what was not. */
final class ListPreview extends Div {

    private static final long serialVersionUID = 1;

    ListPreview(QuestionList list) {
        if (list.questionCount() == 0) {
            add(new EmptyState(
                    "No questions found",
                    "Questions are written as bullets or numbered items, under headings for the sections."));
        } else {
            var counts = new Paragraph(Counts.of(list));
            counts.addClassName("pb-counts");
            counts.getElement().setAttribute("role", "status");
            add(counts);
        }
        int number = 1;
        for (ListedSection section : list.sections()) {
            var questions = new OrderedList();
            questions.getElement().setAttribute("start", String.valueOf(number));
            section.questions().forEach(q -> questions.add(item(q)));
            add(new H3(section.title()), questions);
            number += section.questions().size();
        }
        add(leftOut(list.ignored()));
    }

    private static ListItem item(ListedQuestion question) {
        var item = new ListItem(new MarkdownText(question.prompt()));
        if (!question.guidance().isBlank()) {
            item.add(labelled("Guidance", new MarkdownText(question.guidance())));
        }
        if (!question.probes().isEmpty()) {
            var probes = new UnorderedList();
            question.probes().forEach(p -> probes.add(new ListItem(new MarkdownText(p))));
            item.add(labelled("Probes", probes));
        }
        return item;
    }

    static Div labelled(String label, Component content) {
        var name = new Span(label);
        name.addClassName("pb-label");
        var div = new Div(name, content);
        div.addClassName("pb-labelled");
        return div;
    }

    private static Component leftOut(List<Ignored> ignored) {
        if (ignored.isEmpty()) {
            return new Paragraph("Nothing was left out.");
        }
        var lines = new UnorderedList();
        ignored.forEach(i -> lines.add(new ListItem(i.where() + ": " + i.reason())));
        var details = new NativeDetails("Left out: " + Counts.of(ignored.size(), "passage"), lines);
        details.setOpen(true);
        details.addClassName("pb-left-out");
        return details;
    }
}
