package io.panelboard.questions.revisions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.panelboard.questions.WordDiff;

/** Marks insertions and deletions in a text with {@code <ins>} and {@code <del>} elements. */
final class MarkedText extends Div {

    MarkedText(String before, String after) {
        addClassName("pb-rev-text");
        for (WordDiff.Piece piece : WordDiff.of(before, after).pieces()) {
            getElement()
                    .appendChild(
                            switch (piece.kind()) {
                                case KEPT -> Element.createText(piece.text());
                                case DELETED -> new Element("del").setText(piece.text());
                                case INSERTED -> new Element("ins").setText(piece.text());
                            });
        }
    }
}
