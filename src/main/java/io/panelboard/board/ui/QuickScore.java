package io.panelboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Keeps the score and the way to the note under the thumb on a phone; it draws itself from the page's scale. */
@Tag("pb-quick-score")
final class QuickScore extends Component {}
