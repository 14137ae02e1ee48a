package io.panelboard.people.signin.sessions;

import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.NotAllowed;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class SignedInPerson implements CurrentPerson {

    private final SecurityContextHolderStrategy context;
    private final People people;

    SignedInPerson(SecurityContextHolderStrategy context, People people) {
        this.context = context;
        this.people = people;
    }

    @Override
    public Person get() {
        var authentication = context.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            throw new NotAllowed(PeopleViolation.NOT_SIGNED_IN);
        }
        return people.find(new PersonId(authentication.getName()))
                .filter(Person::active)
                .orElseThrow(() -> new NotAllowed(PeopleViolation.ACCOUNT_INACTIVE));
    }
}
