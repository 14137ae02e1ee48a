package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.ProgramSignedIn;
import io.panelboard.people.Role;
import io.panelboard.people.internal.Credential;
import io.panelboard.people.signin.password.ApiCaller;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.people.signin.web.SignedInPrograms;
import io.panelboard.shared.PassingTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks that sign-ins of API clients, made with each request, are published only now and then. */
class SignedInProgramsTest {

    private final PassingTime time = new PassingTime();
    private final List<Object> told = new ArrayList<>();
    private final SignedInPrograms programs = new SignedInPrograms(time, told::add);

    @Test
    void eachPersonAndAddressOnceInAnHour() {
        program("ann", "192.0.2.1");
        time.passes(Duration.ofMinutes(59));
        program("ann", "192.0.2.1");
        assertThat(told).containsExactly(new ProgramSignedIn(new PersonId("ann")));

        program("ann", "192.0.2.2");
        program("bob", "192.0.2.1");
        assertThat(told).hasSize(3);

        time.passes(Duration.ofMinutes(1));
        program("ann", "192.0.2.1");
        program("ann", "192.0.2.2");
        assertThat(told).hasSize(4);
    }

    @Test
    void browsersAreNotToldOfHere() {
        var request = new MockHttpServletRequest();
        onSuccess("ann", new WebAuthenticationDetails(request));
        assertThat(told).isEmpty();
    }

    private void program(String id, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        onSuccess(id, new ApiCaller(request));
    }

    private void onSuccess(String id, WebAuthenticationDetails details) {
        var person =
                new Person(new PersonId(id), id + "@demo.test", id, ZoneOffset.UTC, Set.of(Role.ADMINISTRATOR), true);
        var signedIn = SignedIn.of(new Credential(person, "a hash", 0, false));
        var token = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
        token.setDetails(details);
        programs.onSuccess(new AuthenticationSuccessEvent(token));
    }
}
