package io.panelboard.shared.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.panelboard.shared.Folding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes what was typed into a list and confirmed by Enter or by leaving the field, without choosing a line. */
public final class TypedChoice {

    private TypedChoice() {}

    /** Lets the field take the only item whose label holds what was typed, whatever its case. */
    public static <T> void takeOnlyMatch(ComboBox<T> field) {
        take(field, typed -> onlyMatch(field, typed), "“%s” does not name one line of the list. Please choose one.");
    }

    /**
     * Lets the field take what was typed as it is read.
     *
     * @param refusal says why something is not taken; {@code %s} stands for what was typed
     */
    public static <T> void take(ComboBox<T> field, Function<String, Optional<T>> read, String refusal) {
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(event -> {
            String typed = event.getDetail().strip();
            Optional<T> found = read.apply(typed);
            if (found.isPresent()) {
                field.setValue(found.get());
                return;
            }
            field.clear();
            // Without a value the field would show nothing; what was typed is there to be mended.
            field.getElement().executeJs("this.inputElement.value = $0", typed);
            field.setErrorMessage(refusal.formatted(typed));
            field.setInvalid(true);
        });
    }

    private static <T> Optional<T> onlyMatch(ComboBox<T> field, String typed) {
        String part = Folding.search(typed);
        List<T> matches = field.getListDataView()
                .getItems()
                .filter(item -> Folding.search(field.getItemLabelGenerator().apply(item))
                        .contains(part))
                .limit(2)
                .toList();
        return matches.size() == 1 ? Optional.of(matches.getFirst()) : Optional.empty();
    }
}
