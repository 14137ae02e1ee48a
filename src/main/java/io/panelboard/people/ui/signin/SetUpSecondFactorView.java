package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.panelboard.people.Person;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.ui.layout.PublicPage;
import io.panelboard.people.ui.profile.RecoveryCodeList;
import io.panelboard.people.ui.profile.SecondFactorSetUp;
import io.panelboard.shared.ui.Routes;
import java.util.List;

/** Sets up the second factor of a person whose role needs it, before anybody is signed in. */
@Route(value = Routes.SIGN_IN_SET_UP, autoLayout = false)
@PageTitle("Second factor · Panelboard")
@AnonymousAllowed
final class SetUpSecondFactorView extends PublicPage implements BeforeEnterObserver {

    private final transient SignInSteps steps;
    private final transient SecondFactors factors;

    public SetUpSecondFactorView(SignInSteps steps, SecondFactors factors) {
        this.steps = steps;
        this.factors = factors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        steps.toSetUp()
                .filter(person -> !factors.isOn(person.id()))
                .ifPresentOrElse(this::offer, () -> event.forwardTo(Routes.SIGN_IN));
    }

    private void offer(Person person) {
        var offer = factors.offer(person);
        var other = new Anchor(Routes.SIGN_IN, "Sign in as somebody else");
        other.setRouterIgnore(true);
        show(
                "Set up your second factor",
                "Your role needs one: from now on an app on your phone shows a code when you sign in.",
                new SecondFactorSetUp(offer, code -> steps.setUp(person, offer, code), this::showCodes),
                other);
    }

    private void showCodes(List<String> codes) {
        show("Your recovery codes", "The second factor is on.", new RecoveryCodeList(codes), CodeForm.withoutCode());
    }
}
