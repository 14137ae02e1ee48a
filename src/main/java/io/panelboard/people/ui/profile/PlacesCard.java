package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.signin.sessions.SignedInPlaces;
import io.panelboard.people.signin.sessions.SignedInPlaces.Place;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;

/** Lists the browsers in which a person is signed in, and ends sign-ins there. */
final class PlacesCard extends Div {

    private final transient SignedInPlaces places;
    private final transient CurrentPerson current;
    private final transient SignInSteps steps;

    PlacesCard(SignedInPlaces places, CurrentPerson current, SignInSteps steps) {
        this.places = places;
        this.current = current;
        this.steps = steps;
        addClassNames("pb-card", "pb-form");
        show();
    }

    void show() {
        var person = current.get();
        var all = places.of(person);
        var list = new UnorderedList();
        list.addClassName("pb-places");
        all.forEach(place -> list.add(item(place, person.zone())));
        var others = new Button("Sign out everywhere else", e -> endOthers());
        others.setVisible(all.size() > 1);
        FormCards.fill(
                this,
                "Where you are signed in",
                FormCards.small("If one of these is not you, sign it out and change your password."),
                list,
                FormCards.actions(others));
    }

    private ListItem item(Place place, ZoneId zone) {
        var browser = new Span(place.browser());
        browser.addClassName("pb-strong");
        var line = new Div(browser);
        line.addClassName("pb-tags");
        var since = new Span("%s · since %s".formatted(place.address(), Times.dateTime(place.since(), zone)));
        since.addClassName("pb-small");
        var seen = new Span("Last seen %s · ends %s at the latest"
                .formatted(Times.dateTime(place.seen(), zone), Times.dateTime(place.until(), zone)));
        seen.addClassName("pb-small");
        var about = new Div(line, since, seen);
        about.addClassName("pb-stack");
        var item = new ListItem(about);
        if (place.id().equals(steps.present())) {
            var here = new Span("This one");
            here.addClassName("pb-tag");
            line.add(here);
        } else {
            item.add(endButton(place));
        }
        return item;
    }

    private Button endButton(Place place) {
        var end = new Button("Sign out", e -> {
            if (new Attempt().run(() -> places.end(current.get(), place.id()))) {
                Notices.done("%s is signed out.".formatted(place.browser()));
            }
            show();
        });
        end.addThemeVariants(ButtonVariant.SMALL);
        end.setAriaLabel("Sign out " + place.browser());
        return end;
    }

    private void endOthers() {
        if (new Attempt().run(() -> places.endOthers(current.get(), steps.present()))) {
            Notices.done("You are signed out everywhere else.");
        }
        show();
    }
}
