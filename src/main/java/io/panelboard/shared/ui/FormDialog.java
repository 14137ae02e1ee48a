package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Asks for the values of a form; closes once its action succeeds, and else keeps what was typed and says why not. */
public final class FormDialog extends Dialog {

    private final Attempt attempt = new Attempt();
    private final Div form = new Div();

    public FormDialog(String title, Component... content) {
        setHeaderTitle(title);
        addClassName("pb-dialog");
        form.addClassName("pb-form");
        form.add(content);
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()));
    }

    /** Adds the input of violations that name this field. */
    public FormDialog field(String name, HasValidation input) {
        attempt.field(name, input);
        return this;
    }

    /** Adds the input of violations that name this field; it may not stay empty. */
    public <V, C extends Component & HasValue<?, V> & HasValidation> FormDialog required(
            String name, C input, String sentence) {
        attempt.required(name, input, sentence);
        return this;
    }

    /** Adds the button that runs the action. */
    public FormDialog confirm(String label, Runnable action) {
        confirmation(label, action);
        return this;
    }

    /** Adds the button that runs the action, which Enter in a field does too. */
    public FormDialog confirmByEnter(String label, Runnable action) {
        // In the fields only, or Enter on "Cancel" would confirm; what is being typed is sent first.
        confirmation(label, action).addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        return this;
    }

    /** Adds the button that runs an action which cannot be taken back. */
    public FormDialog confirmForGood(String label, Runnable action) {
        confirmation(label, action).addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    private Button confirmation(String label, Runnable action) {
        var button = new Button(label, _ -> {
            if (attempt.run(action)) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
        return button;
    }
}
