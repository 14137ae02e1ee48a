package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.shared.ui.Routes;

/** The form of the second step, which the browser itself sends. */
@Tag("form")
final class CodeForm extends HtmlContainer {

    private static final long serialVersionUID = 1;

    private CodeForm(String button, Component... fields) {
        addClassName("pb-form");
        getElement().setAttribute("method", "post").setAttribute("action", Routes.SIGN_IN_CODE);
        getElement().setAttribute("novalidate", true);
        var submit = new NativeButton(button);
        submit.addClassName("pb-submit");
        submit.getElement().setAttribute("type", "submit");
        add(fields);
        add(submit);
    }

    /** Asks for a code. */
    static CodeForm asking() {
        var code = new TextField("Code");
        code.getElement().setAttribute("name", "code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setAutofocus(true);
        code.setHelperText("Six digits from your authenticator app, or one of your recovery codes.");
        return new CodeForm("Sign in", code);
    }

    /** Goes on after the second factor was proven while it was set up. */
    static CodeForm goingOn() {
        return new CodeForm("Continue to Panelboard");
    }
}
