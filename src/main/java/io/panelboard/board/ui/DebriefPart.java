package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.Debrief;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.questions.QuestionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shows every card side by side: first all questions and people in one table, then each question, the largest
 * disagreement first; those the panel agrees on are folded.
 */
final class DebriefPart extends Section {

    private final transient BoardContext context;
    private final transient BoardActions actions;
    private final transient Map<QuestionId, DebriefCard> cards = new HashMap<>();
    private final DebriefTable table;
    private final Verdicts verdicts = new Verdicts();
    private final Paragraph order = new Paragraph();
    private final Div list = new Div();
    private transient List<QuestionId> shownOrder = List.of();
    private transient @Nullable Debrief shown;

    DebriefPart(BoardContext context, BoardActions actions) {
        this.context = context;
        this.actions = actions;
        table = new DebriefTable(actions);
        addClassName("pb-debrief");
        setAriaLabel("Debrief");
        order.addClassName("pb-debrief-order");
        list.addClassName("pb-debrief-list");
        var heading = new H2("Where you agree and where you do not");
        heading.addClassName("pb-stage-title");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, order, table, new H2("Recommendations"), verdicts, new H2("Question by question"), list);
    }

    void show(Debrief now, BoardView.Powers powers) {
        Debrief before = shown;
        if (!now.equals(shown)) {
            shown = now;
            table.show(now);
            verdicts.show(now.verdicts());
            long discuss =
                    now.questions().stream().filter(DebriefQuestion::discuss).count();
            order.setText(
                    discuss == 0
                            ? "No question has scores 2 levels or more apart."
                            : discuss == 1
                                    ? "1 of %d questions has scores 2 levels or more apart. It comes first."
                                            .formatted(now.questions().size())
                                    : "%d of %d questions have scores 2 levels or more apart. They come first."
                                            .formatted(discuss, now.questions().size()));
        }
        now.questions()
                .forEach(question -> card(question)
                        .show(question, powers, question.question().equals(now.discussing())));
        var newOrder = now.questions().stream().map(DebriefQuestion::question).toList();
        if (!newOrder.equals(shownOrder)) {
            shownOrder = newOrder;
            list.removeAll();
            now.questions().forEach(question -> list.add(card(question)));
        }
        if (now.discussing() != null && (before == null || !Objects.equals(before.discussing(), now.discussing()))) {
            follow(now.discussing());
        }
    }

    /** Scrolls to a question and leads the focus there. */
    void bringIntoView(QuestionId question) {
        DebriefCard card = cards.get(question);
        if (card != null) {
            card.open();
            card.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
        }
    }

    /** Scrolls to the question that the Lead leads to, unless the viewer is busy in a dialog or a field. */
    private void follow(QuestionId question) {
        DebriefCard card = cards.get(question);
        if (card != null) {
            card.open();
            card.getElement().executeJs("""
                    const at = document.activeElement;
                    if (!document.querySelector('vaadin-dialog[opened]') && !at?.matches('textarea, input')) {
                      this.scrollIntoView({ block: 'start' });
                    }
                    """);
        }
    }

    private DebriefCard card(DebriefQuestion question) {
        return cards.computeIfAbsent(
                question.question(),
                id -> new DebriefCard(
                        context.revision().question(id).orElseThrow(),
                        context.revision().scale(),
                        actions));
    }
}
