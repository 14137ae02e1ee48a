package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.internal.AllowInert;
import io.panelboard.shared.ui.ForgottenTexts;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Received;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Removes from the browser what it keeps of interviews whose candidate was erased. A device that was away comes back
 * with any page, so every page has it.
 */
@Tag("pb-kept-texts")
@JsModule("context://ui/kept-texts.js")
final class KeptTexts extends Component {

    /** Limits the interviews that are asked about at once; kept-texts.js has the same. */
    private static final int MOST = 200;

    private final transient ObjectProvider<ForgottenTexts> forgotten;

    KeptTexts(ObjectProvider<ForgottenTexts> forgotten) {
        this.forgotten = forgotten;
    }

    /** Returns those of these interviews that have to be forgotten; both are ids with spaces between. */
    @ClientCallable
    @AllowInert
    String forgotten(@Nullable String interviews) {
        var ids =
                Arrays.stream(Received.text(interviews).split(" ")).limit(MOST).collect(Collectors.toSet());
        return forgotten.stream().flatMap(texts -> texts.of(ids).stream()).collect(Collectors.joining(" "));
    }

    /** Says that texts were removed. */
    @ClientCallable
    @AllowInert
    void removed(int texts) {
        Notices.refused(
                "A candidate was erased. What you had entered about them and was still kept on this device (%s) was not saved and is removed."
                        .formatted(texts == 1 ? "1 entry" : texts + " entries"));
    }
}
