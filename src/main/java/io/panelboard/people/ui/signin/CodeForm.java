package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.shared.ui.Routes;

/** Submits the code of the second step natively to Spring Security. */
@Tag("form")
@JsModule("context://ui/sign-in.js")
final class CodeForm extends HtmlContainer {

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

    /**
     * Creates the form with a field for a code.
     *
     * @param wrong why the last code was refused, or empty
     */
    static CodeForm withCode(String wrong) {
        var code = new TextField("Code");
        code.getElement().setAttribute("name", "code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setAutofocus(true);
        code.setRequiredIndicatorVisible(true);
        code.setManualValidation(true);
        code.setErrorMessage(wrong);
        code.setInvalid(!wrong.isEmpty());
        code.setHelperText("Six digits from your authenticator app, or one of your recovery codes.");
        return new CodeForm("Sign in", code);
    }

    /** Creates the form without a field, after the second factor was proven while it was set up. */
    static CodeForm withoutCode() {
        return new CodeForm("Continue to Panelboard");
    }
}
