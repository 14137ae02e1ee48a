package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.panelboard.people.signin.provider.IdentityProviderSettings;
import io.panelboard.people.ui.layout.PublicPage;
import io.panelboard.shared.ui.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Shows the sign-in page. Its form is posted to Spring Security, which redirects back here or to the requested page.
 */
@Route(value = Routes.SIGN_IN, autoLayout = false)
@PageTitle("Sign in · Panelboard")
@AnonymousAllowed
@JsModule("context://ui/sign-in.js")
@JsModule("context://ui/signed-out.js")
final class LoginView extends PublicPage implements BeforeEnterObserver {

    /** Explains by query parameter why the person was redirected here. */
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("logout", "You are signed out.");
        REASONS.put(
                "ended",
                "You are signed out here: nothing was done for a while, or the sign-in was ended. What you typed on a"
                        + " board is kept on this device until you sign in again.");
        REASONS.put("again", "That took too long. Please sign in again.");
        REASONS.put("ready", "Your password is set. You can sign in with it now.");
    }

    private final Div message = new Div();
    private final SignInForm form = new SignInForm();
    private final String providerName;

    public LoginView(Environment environment, IdentityProviderSettings provider) {
        providerName = provider.configured().map(IdentityProviderSettings::name).orElse("The identity provider");
        message.addClassName("pb-message");
        message.setVisible(false);
        show("Sign in", "The panel scores together, and everybody scores alone first.", message, form);
        provider.configured().ifPresent(configured -> show(new ProviderLink(configured.name())));
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            add(new DemoSignIns(form::fill));
        }
        var help = new Paragraph("No account, or the password is lost? An administrator can send you a one-time link.");
        help.addClassName("pb-small");
        add(help);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("error")) {
            form.refuse();
        }
        warnings().forEach((parameter, sentence) -> {
            if (query.getParameters().containsKey(parameter)) {
                warn(sentence);
            }
        });
        REASONS.forEach((parameter, sentence) -> {
            if (query.getParameters().containsKey(parameter)) {
                inform(sentence);
                message.getElement().setAttribute("role", "status");
            }
        });
    }

    /** Returns the explanations of failures by query parameter. */
    private Map<String, String> warnings() {
        return Map.of(
                "error",
                "The email or the password is not right. Please check both and try again.",
                "wait",
                "There were too many failed attempts. Please wait a few minutes and try again, or ask an"
                        + " administrator for a one-time link.",
                "away",
                "Nobody can sign in right now, because the database does not answer. Please try again in a"
                        + " moment.",
                "nobody",
                "Nobody here signs in with this account. Ask your administrator for an invitation.",
                "unverified",
                "%s does not say that the email of your account is verified, so it cannot be used here. Whoever"
                                .formatted(providerName)
                        + " looks after your account there can verify it.",
                "silent",
                "%s does not answer right now. Please try again in a moment, or sign in with your password."
                        .formatted(providerName),
                "unfinished",
                "You were not signed in with %s. Please try again.".formatted(providerName));
    }

    private void warn(String sentence) {
        inform(sentence);
        message.addClassName("pb-message-error");
        message.getElement().setAttribute("role", "alert");
    }

    private void inform(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
    }

    /** Leads to the identity provider. A link rather than a button, because the browser itself has to go there and back. */
    private static final class ProviderLink extends Anchor {

        ProviderLink(String name) {
            super(Routes.SIGN_IN_BY_PROVIDER, "Sign in with " + name);
            addClassNames("pb-submit", "pb-provider");
            setRouterIgnore(true);
        }
    }

    /** Submits name and password natively by the browser, so that Enter and password managers work as usual. */
    @Tag("form")
    private static final class SignInForm extends HtmlContainer {

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
}
