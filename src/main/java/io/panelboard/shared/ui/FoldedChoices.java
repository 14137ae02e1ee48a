package io.panelboard.shared.ui;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.dataview.ComboBoxListDataView;
import io.panelboard.shared.Folding;
import java.util.Collection;

/**
 * Fills fields of choice so that a name is found however it is typed: without its accents, in any case. The browser's own
 * filter compares letters.
 */
public final class FoldedChoices {

    private FoldedChoices() {}

    /** Sets the choices of a field; its labels may be set before or after. */
    public static <T> ComboBoxListDataView<T> fill(ComboBoxBase<?, T, ?> field, Collection<T> choices) {
        return field.setItems(
                (item, typed) -> matches(field.getItemLabelGenerator().apply(item), typed), choices);
    }

    private static boolean matches(String label, String typed) {
        return Folding.search(label).contains(Folding.search(typed));
    }
}
