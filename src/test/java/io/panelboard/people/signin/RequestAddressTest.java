package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.signin.web.RequestAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestAddressTest {

    private final RequestAddress address = new RequestAddress();

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    private void request(String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @Test
    void outsideOfARequestThereIsNone() {
        assertThat(address.get()).isEmpty();
    }

    @Test
    void itIsTheRequests() {
        request("192.0.2.7");
        assertThat(address.get()).contains("192.0.2.7");
        request("[2001:db8::1]");
        assertThat(address.get()).contains("[2001:db8::1]");
    }

    @Test
    void whatAHeaderWasMadeToHoldIsNotKept() {
        request("<b>a name</b>");
        assertThat(address.get()).contains("not an address");
    }
}
