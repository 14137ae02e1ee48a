package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.shared.FigureFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows everybody how the panel changed during the interview and whether it ended early, in sentences: the last change
 * until it is hidden, earlier ones folded, so that they do not push the question off the screen. Screen readers hear
 * each change from {@link Changes}.
 */
final class PanelNews extends Div {

    private static final String ENDED =
            "The board can no longer change. What was scored stays sealed, and nothing is left to do.";

    private transient List<String> shown = List.of();

    PanelNews() {
        addClassName("pb-panel-news");
        setVisible(false);
    }

    void show(BoardView now) {
        var changes = now.panelChanges().reversed().stream()
                .map(PanelChangeFormatter::sentence)
                .toList();
        var ending = now.head().ending();
        var sentences = new ArrayList<String>();
        if (ending != null) {
            sentences.add(PanelChangeFormatter.sentence(ending));
        }
        sentences.addAll(changes);
        if (!sentences.equals(shown)) {
            shown = sentences;
            draw(ending != null);
        }
    }

    private void draw(boolean ended) {
        removeAll();
        setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        var latest = new Div(new Paragraph(shown.getFirst()));
        latest.addClassName("pb-latest-news");
        if (ended) {
            latest.add(new Paragraph(ENDED));
        } else {
            var hide = new Button("Hide", _ -> setVisible(false));
            hide.addThemeVariants(ButtonVariant.TERTIARY);
            hide.setAriaLabel("Hide how the panel changed");
            latest.add(hide);
        }
        add(latest);
        if (shown.size() > 1) {
            var earlier = new Div();
            shown.stream().skip(1).map(Paragraph::new).forEach(earlier::add);
            add(new NativeDetails(FigureFormatter.count(shown.size() - 1, "earlier change"), earlier));
        }
    }
}
