package io.panelboard.review.ui;

import com.vaadin.flow.component.html.Span;
import io.panelboard.review.InterviewState;
import java.util.Locale;

/** Creates badges that name an interview's state; the colour carries no further information. */
public final class Badge {

    private Badge() {}

    public static Span of(InterviewState state) {
        var badge = new Span(state.label());
        badge.addClassNames("pb-badge", "pb-badge-" + state.name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
