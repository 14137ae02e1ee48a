package io.panelboard.exchange.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Shows each question of a list as it will be asked, with all that would be stored of it; some at a time. */
final class AskedQuestions extends Div {

    private static final int STEP = 25;

    private record Entry(String section, ListedQuestion question) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Div questions = new Div();
    private final Button more = new Button("Show more questions", e -> showMore());

    AskedQuestions() {
        addClassName("pb-asked-questions");
        add(questions, more);
    }

    void show(QuestionList list) {
        entries.clear();
        for (ListedSection section : list.sections()) {
            section.questions().forEach(q -> entries.add(new Entry(section.title(), q)));
        }
        int shown = (int) Math.max(
                STEP, questions.getChildren().filter(Div.class::isInstance).count());
        questions.removeAll();
        show(0, shown);
    }

    private void showMore() {
        int shown = (int) questions.getChildren().filter(Div.class::isInstance).count();
        show(shown, shown + STEP);
    }

    private void show(int from, int to) {
        int end = Math.min(to, entries.size());
        for (int i = from; i < end; i++) {
            Entry entry = entries.get(i);
            if (i == 0 || !entries.get(i - 1).section().equals(entry.section())) {
                questions.add(new H3(entry.section()));
            }
            questions.add(card(i + 1, entry.question().toQuestion(new QuestionId("preview"))));
        }
        more.setVisible(end < entries.size());
    }

    private static Component card(int number, Question q) {
        var card = new Div(new H4(q.title().isEmpty() ? "Question " + number : "%d. %s".formatted(number, q.title())));
        card.addClassName("pb-asked-question");
        card.add(new MarkdownText(q.prompt()), facts(q));
        if (!q.probes().isEmpty()) {
            var probes = new UnorderedList();
            q.probes().forEach(probe -> probes.add(new ListItem(new MarkdownText(probe))));
            card.add(labelled("Probes", probes));
        }
        if (!q.guidance().isBlank()) {
            card.add(labelled("Guidance", new MarkdownText(q.guidance())));
        }
        if (!q.anchors().isEmpty()) {
            var anchors = new OrderedList();
            new TreeMap<>(q.anchors()).forEach((level, anchor) -> {
                var item = new ListItem(anchor);
                item.getElement().setAttribute("value", String.valueOf(level));
                anchors.add(item);
            });
            card.add(labelled("Anchors", anchors));
        }
        return card;
    }

    private static Component facts(Question q) {
        var facts = new ArrayList<String>();
        facts.add(q.minutes() + " min");
        facts.add("weight " + q.weight());
        if (!q.competency().isEmpty()) {
            facts.add(q.competency());
        }
        if (q.difficulty() != null) {
            facts.add(q.difficulty().label());
        }
        q.tags().forEach(tag -> facts.add("#" + tag));
        var line = new Paragraph(String.join(" · ", facts));
        line.addClassName("pb-small");
        return line;
    }

    private static Component labelled(String name, Component content) {
        var label = new Span(name);
        label.addClassName("pb-label");
        var part = new Div(label, content);
        part.addClassName("pb-labelled");
        return part;
    }
}
