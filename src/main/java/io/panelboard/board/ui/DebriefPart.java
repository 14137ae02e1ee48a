package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView.Debrief;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.questions.QuestionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows every card side by side, the largest disagreement first. */
final class DebriefPart extends Section {

    private static final long serialVersionUID = 1;

    private final transient BoardContext context;
    private final transient BoardActions actions;
    private final transient Map<QuestionId, DebriefCard> cards = new HashMap<>();
    private final Verdicts verdicts = new Verdicts();
    private final Paragraph order = new Paragraph();
    private final Div list = new Div();
    private transient List<QuestionId> shownOrder = List.of();
    private transient @Nullable Debrief shown;

    DebriefPart(BoardContext context, BoardActions actions) {
        this.context = context;
        this.actions = actions;
        addClassName("pb-debrief");
        setAriaLabel("Debrief");
        order.addClassName("pb-debrief-order");
        list.addClassName("pb-debrief-list");
        add(new H2("Recommendations"), verdicts, new H2("Where you agree and where you do not"), order, list);
    }

    /** @param adjust whether the viewer may adjust scores now */
    void show(Debrief now, boolean adjust) {
        if (!now.equals(shown)) {
            shown = now;
            verdicts.show(now.verdicts());
            long discuss =
                    now.questions().stream().filter(DebriefQuestion::discuss).count();
            order.setText(
                    discuss == 0
                            ? "No question has scores 2 levels or more apart."
                            : "%d of %d questions have scores 2 levels or more apart. They come first."
                                    .formatted(discuss, now.questions().size()));
        }
        now.questions().forEach(question -> card(question).show(question, adjust));
        var newOrder = now.questions().stream().map(DebriefQuestion::question).toList();
        if (!newOrder.equals(shownOrder)) {
            shownOrder = newOrder;
            list.removeAll();
            now.questions().forEach(question -> list.add(card(question)));
        }
    }

    void bringIntoView(QuestionId question) {
        DebriefCard card = cards.get(question);
        if (card != null) {
            card.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
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
