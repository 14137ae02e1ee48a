package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.board.Score;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.JsonElement;
import io.panelboard.shared.ui.LiveText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the list of questions: the state of each, who has scored it, and one's own score. */
final class Rail extends Nav {

    private final LiveText folded = new LiveText();
    private final List<Line> lines = new ArrayList<>();
    private final transient Set<QuestionId> focus;
    private final @Nullable Line card;

    /**
     * @param focus the questions that this viewer was asked to assess most closely
     * @param seated whether the viewer has a scorecard, to which the last line leads
     */
    Rail(Set<QuestionId> focus, boolean seated) {
        this.focus = focus;
        card = seated ? new Line() : null;
        addClassName("pb-rail");
        setAriaLabel("Questions");
        var fold = new NativeButton();
        fold.addClassName("pb-fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.add(folded);
        add(fold);
    }

    /** @param looking the question that the page shows, or null for the viewer's own scorecard */
    void show(BoardView view, @Nullable QuestionId looking) {
        if (lines.isEmpty()) {
            build(view.rail());
        }
        for (int i = 0; i < lines.size(); i++) {
            RailItem item = view.rail().get(i);
            lines.get(i).show(line(item, view.card().answer(item.question()).score(), looking));
            if (item.question().equals(looking)) {
                folded.show("Question %d of %d · %s".formatted(item.number(), lines.size(), item.title()));
            }
        }
        if (card != null) {
            card.show(card(view.card(), looking == null));
            if (looking == null) {
                folded.show("Wrap up · my scorecard");
            }
        }
    }

    private void build(List<RailItem> items) {
        String section = null;
        Div list = new Div();
        for (RailItem item : items) {
            if (!item.section().equals(section)) {
                section = item.section();
                list = new Div();
                list.addClassName("pb-rail-section");
                list.getElement().setAttribute("role", "list");
                add(new H2(section), list);
            }
            var line = new Line();
            lines.add(line);
            list.add(line);
        }
        if (card != null) {
            list = new Div(card);
            list.addClassName("pb-rail-card");
            list.addClassName("pb-rail-section");
            list.getElement().setAttribute("role", "list");
            add(new H2("Wrap up"), list);
        }
        var help = new NativeButton("Keyboard: press ? for help");
        help.addClassName("pb-help-button");
        help.getElement().setAttribute("data-help", "");
        add(help);
    }

    private static Line.Item card(BoardView.Card card, boolean looking) {
        String state = card.locked() ? "locked" : card.missing().isEmpty() ? "ready to lock" : "";
        return new Line.Item(
                OpenBoard.WRAP_UP, 0, "My scorecard", card.locked() ? "ASKED" : "OPEN", "", state, looking, false);
    }

    private Line.Item line(RailItem item, @Nullable Score own, @Nullable QuestionId looking) {
        return new Line.Item(
                item.question().value(),
                item.number(),
                item.title(),
                item.state().name(),
                item.dots().stream().map(dot -> dot.scored() ? "1" : "0").collect(Collectors.joining()),
                own == null ? "" : own instanceof Score.Rated(int level) ? String.valueOf(level) : "–",
                item.question().equals(looking),
                focus.contains(item.question()));
    }

    /** Shows one line of the list. */
    @Tag("pb-rail-item")
    static final class Line extends JsonElement<Line.Item> {

        /**
         * @param dots one digit for each person whose card counts: 1 has scored, 0 has not
         * @param own the viewer's own score, "–" for not assessed, or empty
         */
        record Item(
                String question,
                int number,
                String title,
                String state,
                String dots,
                String own,
                boolean looking,
                boolean focus) {}
    }
}
