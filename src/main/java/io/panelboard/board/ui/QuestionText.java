package io.panelboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.questions.Question;
import io.panelboard.shared.ui.LiveText;
import io.panelboard.shared.ui.MarkdownText;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the question on the stage: its title, its time, its prompt, and what helps to judge the answer. */
final class QuestionText extends Div {

    private final transient Set<String> focus;
    private final LiveText title = new LiveText();
    private final Timer timer;
    private final LiveText competency = new LiveText();
    private final Span focusChip = new Span("Your focus");
    private final MarkdownText prompt = new MarkdownText("");
    private final Explanation guidance = new Explanation("guidance", "What a good answer holds");
    private final Explanation probes = new Explanation("probes", "Probes");
    private @Nullable Question question;

    /** @param focus the competencies that this viewer was asked to assess most closely */
    QuestionText(Set<String> focus, Clock clock) {
        this.focus = focus;
        addClassName("pb-stage-question");
        var heading = new H2();
        heading.add(title);
        heading.addClassName("pb-stage-title");
        heading.getElement().setAttribute("tabindex", "-1");
        timer = new Timer(clock, false);
        timer.getElement().setAttribute("aria-label", "Time on this question");
        competency.addClassName("pb-chip");
        focusChip.addClassNames("pb-chip", "pb-chip-focus");
        var chips = new Div(competency, focusChip);
        chips.addClassName("pb-chips");
        var line = new Div(heading, chips, timer);
        line.addClassName("pb-stage-head");
        var explanations = new Div(guidance, probes);
        explanations.addClassName("pb-explanations");
        add(line, prompt, explanations);
    }

    void show(Question now, RailItem item) {
        timer.show(item.spent(), item.activeSince(), item.minutes());
        if (now.equals(question)) {
            return;
        }
        question = now;
        title.show(item.number() + " · " + item.title());
        competency.show(now.competency());
        competency.setVisible(!now.competency().isBlank());
        focusChip.setVisible(focus.contains(now.competency()));
        prompt.show(now.prompt());
        guidance.show(now.guidance());
        probes.show(now.probes().stream().map(probe -> "- " + probe).collect(Collectors.joining("\n")));
    }

    /** Shows a text that a person may keep open or closed; the browser remembers which. */
    @Tag("pb-details")
    private static final class Explanation extends Component {

        private final MarkdownText text = new MarkdownText("");

        Explanation(String name, String summary) {
            var details = new Element("details");
            details.appendChild(new Element("summary").setText(summary), text.getElement());
            getElement().setAttribute("name", name).appendChild(details);
        }

        void show(String markdown) {
            setVisible(!markdown.isBlank());
            text.show(markdown);
        }
    }
}
