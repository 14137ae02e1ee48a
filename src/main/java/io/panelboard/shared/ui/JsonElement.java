package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows one record by a custom element, which renders it in the browser: one node on the server however much it shows,
 * and nothing is sent while the record stays equal.
 */
public abstract class JsonElement<R extends Record> extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    private @Nullable R shown;

    /** Shows the record; returns at once if it equals the one shown last. */
    public final void show(R record) {
        if (!record.equals(shown)) {
            shown = record;
            getElement().setProperty("view", JSON.writeValueAsString(record));
        }
    }

    /** Returns the record shown now, or null if nothing was shown yet. */
    public final @Nullable R shown() {
        return shown;
    }
}
