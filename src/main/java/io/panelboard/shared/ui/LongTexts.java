package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.util.Optional;

/**
 * Limits what a page may send in one text, in characters: what it sends is kept as long as the page is open, whether
 * anything is done with it or not. What is stored has limits of its own.
 */
public final class LongTexts {

    /** Limits the texts of a page; the longest that anything stores has 20,000. */
    public static final int LONGEST = 50_000;

    private final int most;

    private LongTexts(int most) {
        this.most = most;
    }

    /** Permits longer texts in this input. */
    public static void permit(Component input, int most) {
        ComponentUtil.setData(input, LongTexts.class, new LongTexts(most));
    }

    /** Returns the limit of this component. */
    public static int limit(Component component) {
        return Optional.ofNullable(ComponentUtil.getData(component, LongTexts.class))
                .map(texts -> texts.most)
                .orElse(LONGEST);
    }
}
