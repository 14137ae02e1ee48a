package io.panelboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Draft;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks for the reason that an action requires. */
final class ReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea("Reason");
    private Runnable stored = () -> {};
    private BooleanSupplier choice = () -> true;

    /** @param act performs the action with the reason; false leaves the dialog open */
    ReasonDialog(String title, String explanation, String button, Predicate<String> act, Component... above) {
        setHeaderTitle(title);
        addClassName("pb-board-dialog");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setErrorMessage("Give a reason in a few words; it stays on the record.");
        reason.addValueChangeListener(_ -> reason.setInvalid(false));
        add(new Paragraph(explanation));
        add(above);
        add(reason);
        var go = new Button(button, click -> {
            if (isComplete() && act.test(reason.getValue().strip())) {
                stored.run();
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), go);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                Attempt.focus(above.length > 0 && above[0] instanceof HasValue<?, ?> ? above[0] : reason);
            }
        });
    }

    /** Keeps the reason until the action is done. */
    ReasonDialog keep(Function<TextArea, Draft> keeper) {
        Draft draft = keeper.apply(reason);
        add(draft);
        stored = draft::done;
        return this;
    }

    /** Asks for a choice above the reason; the check marks its field, and returns whether something is chosen. */
    void require(BooleanSupplier check) {
        choice = check;
    }

    /** Marks everything that is missing, and leads to the first. */
    private boolean isComplete() {
        boolean given = !reason.getValue().isBlank();
        reason.setInvalid(!given);
        if (!choice.getAsBoolean()) {
            return false;
        }
        if (!given) {
            reason.focus();
        }
        return given;
    }
}
