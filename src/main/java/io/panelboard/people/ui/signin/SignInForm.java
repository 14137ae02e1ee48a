package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import io.panelboard.shared.ui.Routes;

/** Submits name and password natively by the browser, so that Enter and password managers work as usual. */
@Tag("form")
@JsModule("context://ui/sign-in.js")
final class SignInForm extends HtmlContainer {

    private static final long serialVersionUID = 1;

    private final EmailField email = new EmailField("Email");
    private final PasswordField password = new PasswordField("Password");

    SignInForm() {
        addClassName("pb-form");
        getElement().setAttribute("method", "post").setAttribute("action", Routes.SIGN_IN);
        getElement().setAttribute("novalidate", true);
        email.getElement().setAttribute("name", "username");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        email.setRequiredIndicatorVisible(true);
        // The form is posted as it is; what is wrong with it is known after that.
        email.setManualValidation(true);
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var keep = new Checkbox("Keep me signed in on this device");
        keep.getElement().setAttribute("name", "remember-me");
        var submit = new NativeButton("Sign in");
        submit.addClassName("pb-submit");
        submit.getElement().setAttribute("type", "submit");
        add(email, password, keep, submit);
    }

    /** Marks both fields, because nobody says which of them is wrong. */
    void refuse() {
        email.setErrorMessage("Check the email.");
        email.setInvalid(true);
        password.setErrorMessage("Check the password, and type it again.");
        password.setInvalid(true);
    }

    void fill(String address, String secret) {
        email.setValue(address);
        password.setValue(secret);
    }
}
