package io.panelboard.exchange.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.Fragments;
import io.panelboard.exchange.markdown.LinesAlike;
import io.panelboard.shared.FigureFormatter;
import java.util.Set;
import java.util.function.BiConsumer;

/** Offers to read all items, or all lines, as questions, for a list in which no rule found any. */
final class WholeListOffer extends Div {

    private final BiConsumer<Set<Integer>, LineStatus> correct;

    WholeListOffer(BiConsumer<Set<Integer>, LineStatus> correct) {
        this.correct = correct;
        addClassName("pb-alike");
        setVisible(false);
    }

    /** Shows the offers if the list has no question. */
    void offer(Fragments read, boolean none) {
        removeAll();
        if (none) {
            add("Each bullet is a question", "bullet", LinesAlike.items(read));
            add("Each line is a question", "line", LinesAlike.texts(read));
        }
        setVisible(none && getChildren().findAny().isPresent());
    }

    private void add(String sentence, String unit, Set<Integer> lines) {
        if (!lines.isEmpty()) {
            add(new Button(
                    "%s (%s)".formatted(sentence, FigureFormatter.count(lines.size(), unit)),
                    e -> correct.accept(lines, LineStatus.QUESTION)));
        }
    }
}
