package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.board.Score;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the list of questions: the state of each, who has scored it, and one's own score. */
final class Rail extends Nav {

    private static final long serialVersionUID = 1;

    private final Text folded = new Text("Questions");
    private final List<Line> lines = new ArrayList<>();
    private final transient Set<QuestionId> focus;

    /** @param focus the questions that this viewer was asked to assess most closely */
    Rail(Set<QuestionId> focus) {
        this.focus = focus;
        addClassName("pb-rail");
        setAriaLabel("Questions");
        var fold = new NativeButton();
        fold.addClassName("pb-fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.add(folded);
        add(fold);
    }

    void show(BoardView view, QuestionId looking) {
        if (lines.isEmpty()) {
            build(view.rail());
        }
        for (int i = 0; i < lines.size(); i++) {
            RailItem item = view.rail().get(i);
            lines.get(i).show(line(item, view.card().answer(item.question()).score(), looking));
            if (item.question().equals(looking)) {
                String text = "Question %d of %d · %s".formatted(item.number(), lines.size(), item.title());
                if (!text.equals(folded.getText())) {
                    folded.setText(text);
                }
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
    }

    private Line.Item line(RailItem item, @Nullable Score own, QuestionId looking) {
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

        private static final long serialVersionUID = 1;

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
