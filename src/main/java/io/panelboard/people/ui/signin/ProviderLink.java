package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import io.panelboard.shared.ui.Routes;

/** Leads to the identity provider. A link rather than a button, because the browser itself has to go there and back. */
final class ProviderLink extends Anchor {

    ProviderLink(String name) {
        super(Routes.SIGN_IN_BY_PROVIDER, "Sign in with " + name);
        addClassNames("pb-submit", "pb-provider");
        setRouterIgnore(true);
    }
}
