package io.panelboard.people.signin.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class EndedMeanwhileTest {

    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** As whoever reads a session that was ended on another thread. */
    private final FilterChain readsTheEnded = (_, _) -> {
        session.invalidate();
        session.getAttribute("who");
    };

    @Test
    void aPageWhoseSessionEndsWhileItIsOpenedIsAskedForOnceMore() throws ServletException, IOException {
        response.setStatus(500);
        filter(request("GET"), readsTheEnded);

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/profile?tab=2");
    }

    @Test
    void whatChangesSomethingIsNotRepeated() {
        assertThatThrownBy(() -> filter(request("POST"), readsTheEnded)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnswerThatHasBegunIsNotRepeated() {
        response.setCommitted(true);
        assertThatThrownBy(() -> filter(request("GET"), readsTheEnded)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void otherFailuresAndRequestsWithoutASessionGoOn() {
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> filter(request("GET"), (_, _) -> {
                    throw new ServletException("a fault");
                }));
        var alone = new MockHttpServletRequest("GET", "/profile");
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> filter(alone, (_, _) -> {
                    throw new ServletException("a fault");
                }));
    }

    private MockHttpServletRequest request(String method) {
        var request = new MockHttpServletRequest(method, "/profile");
        request.setQueryString("tab=2");
        request.setSession(session);
        return request;
    }

    private void filter(MockHttpServletRequest request, FilterChain chain) throws ServletException, IOException {
        new EndedMeanwhile().doFilter(request, response, chain);
    }
}
