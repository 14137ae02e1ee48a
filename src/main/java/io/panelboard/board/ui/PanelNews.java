package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChangeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows everybody how the panel changed during the interview and whether it ended early, in sentences. Screen readers
 * hear each change from {@link Changes}.
 */
final class PanelNews extends Div {

    private transient List<String> shown = List.of();

    PanelNews() {
        addClassName("pb-panel-news");
        setVisible(false);
    }

    void show(BoardView now) {
        var sentences = new ArrayList<String>();
        var ending = now.head().ending();
        if (ending != null) {
            sentences.add(PanelChangeFormatter.sentence(ending));
            sentences.add("The board can no longer change. What was scored stays sealed, and nothing is left to do.");
        }
        now.panelChanges().reversed().forEach(change -> sentences.add(PanelChangeFormatter.sentence(change)));
        if (!sentences.equals(shown)) {
            shown = sentences;
            removeAll();
            sentences.forEach(sentence -> add(new Paragraph(sentence)));
            setVisible(!sentences.isEmpty());
        }
    }
}
