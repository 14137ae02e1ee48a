package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.signin.secondfactor.SignInSteps.Due;
import io.panelboard.people.ui.layout.PublicPage;
import io.panelboard.shared.ui.Routes;

/** Reads the code after the right password, when nobody is signed in yet. */
@Route(value = Routes.SIGN_IN_CODE, autoLayout = false)
@PageTitle("Your code · Panelboard")
@AnonymousAllowed
final class CodeView extends PublicPage implements BeforeEnterObserver {

    private final transient SignInSteps steps;

    public CodeView(SignInSteps steps) {
        this.steps = steps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (steps.due() != Due.CODE) {
            event.forwardTo(steps.due() == Due.SET_UP ? Routes.SIGN_IN_SET_UP : Routes.SIGN_IN);
            return;
        }
        boolean refused =
                event.getLocation().getQueryParameters().getParameters().containsKey("error");
        var form = CodeForm.withCode(
                refused
                        ? "This code is not right, or it was used before. Please use the next one that the app shows."
                        : "");
        var other = new Anchor(Routes.SIGN_IN, "Sign in as somebody else");
        other.setRouterIgnore(true);
        show("One more step", "The password is right. Please show that it is you.", form, other);
        var help = new Paragraph("App and recovery codes are lost? An administrator can remove the second factor.");
        help.addClassName("pb-small");
        add(help);
    }
}
