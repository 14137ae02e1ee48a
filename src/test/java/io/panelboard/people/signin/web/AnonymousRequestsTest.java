package io.panelboard.people.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.Role;
import io.panelboard.people.signin.sessions.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class AnonymousRequestsTest {

    private static final int MINUTE = 60;

    private final AnonymousRequests filter = new AnonymousRequests();
    private final FilterChain opensAPage = (request, _) -> ((HttpServletRequest) request).getSession();

    @Test
    void aSessionOfNobodyEndsAfterMinutesAndLivesOnOnceSomebodySignsIn() throws Exception {
        var request = request("GET", "/login");
        filter.doFilter(request, new MockHttpServletResponse(), opensAPage);
        var session = Objects.requireNonNull(request.getSession(false));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(10 * MINUTE);

        var signIn = request("POST", "/login");
        signIn.setSession(session);
        filter.doFilter(signIn, new MockHttpServletResponse(), (_, _) -> signIn(session));

        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * MINUTE);
    }

    @Test
    void nobodySendsMuch() throws Exception {
        assertThat(status(withBody(new byte[20_001]))).isEqualTo(413);
        assertThat(status(withBody(new byte[20_000]))).isEqualTo(200);

        var endless = request("POST", "/");
        endless.addHeader("Transfer-Encoding", "chunked");
        assertThat(status(endless)).isEqualTo(411);

        var somebodys = withBody(new byte[2_000_000]);
        var session = new MockHttpSession();
        signIn(session);
        somebodys.setSession(session);
        assertThat(status(somebodys)).isEqualTo(200);
    }

    @Test
    void whatWasReadBeforeIsStillThereAsFieldsAndAsBytes() throws Exception {
        var request = withBody("username=a%40b.test&password=x%26y&password=z".getBytes(StandardCharsets.UTF_8));
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("v", "1");

        filter.doFilter(request, new MockHttpServletResponse(), (read, _) -> {
            assertThat(read.getParameter("username")).isEqualTo("a@b.test");
            assertThat(read.getParameterValues("password")).containsExactly("x&y", "z");
            assertThat(read.getParameter("v")).isEqualTo("1");
            assertThat(read.getParameter("none")).isNull();
            assertThat(read.getInputStream().readAllBytes()).startsWith("username=".getBytes(StandardCharsets.UTF_8));
            assertThat(read.getReader().readLine()).endsWith("&password=z");
        });
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws IOException {
        var request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new Dripping();
            }
        };

        assertThat(ReadRequest.body(request, 10_000, Duration.ofMillis(50))).isNull();
    }

    @Test
    void aChannelNeedsAPage() throws Exception {
        var handshake = request("GET", "/VAADIN/push");
        handshake.addHeader("Upgrade", "websocket");
        assertThat(status(handshake)).isEqualTo(403);

        var ofAnEndedSession = request("GET", "/VAADIN/push");
        ofAnEndedSession.addHeader("Upgrade", "websocket");
        ofAnEndedSession.setRequestedSessionId("ended");
        assertThat(status(ofAnEndedSession)).as("is told that it ended").isEqualTo(200);

        handshake.setSession(new MockHttpSession());
        assertThat(status(handshake)).isEqualTo(403);

        Objects.requireNonNull(handshake.getSession())
                .setAttribute("com.vaadin.flow.server.VaadinSession.springServlet", "a page");
        assertThat(status(handshake)).isEqualTo(200);
    }

    @Test
    void oneNetworkOpensOnlySoManySessionsAMinuteAndAnotherIsNotKeptOut() throws Exception {
        var refused = new MockHttpServletResponse();
        int opened = 0;
        // The budget fills up again while the test goes on, which a busy machine makes longer.
        while (refused.getStatus() == 200 && opened < 900) {
            opened++;
            refused = new MockHttpServletResponse();
            filter.doFilter(request("GET", "/login"), refused, opensAPage);
        }
        assertThat(opened).isGreaterThan(AnonymousRequests.SESSIONS_PER_MINUTE);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("Too many pages are being opened from here");
        assertThat(refused.getHeader("Retry-After")).isNotBlank();

        var elsewhere = request("GET", "/login");
        elsewhere.setRemoteAddr("192.0.2.7");
        assertThat(status(elsewhere)).isEqualTo(200);
    }

    @Test
    void oneNetworkHoldsOnlySoManySessionsAtATime() throws Exception {
        var held = new AnonymousRequests(5);
        for (int i = 0; i < 5; i++) {
            held.doFilter(request("GET", "/login"), new MockHttpServletResponse(), opensAPage);
        }
        var refused = new MockHttpServletResponse();
        held.doFilter(request("GET", "/login"), refused, opensAPage);
        assertThat(refused.getStatus()).isEqualTo(429);

        var elsewhere = request("GET", "/login");
        elsewhere.setRemoteAddr("192.0.2.7");
        var answer = new MockHttpServletResponse();
        held.doFilter(elsewhere, answer, opensAPage);
        assertThat(answer.getStatus()).isEqualTo(200);

        Objects.requireNonNull(elsewhere.getSession(false)).invalidate();
        var again = request("GET", "/login");
        again.setRemoteAddr("192.0.2.7");
        held.doFilter(again, answer, opensAPage);
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverRunsTheNodeIsAnsweredWhenItIsFull() throws Exception {
        var full = new AnonymousRequests(1);
        full.doFilter(request("GET", "/login"), new MockHttpServletResponse(), opensAPage);
        for (String path : List.of("/login", "/livez", "/readyz", "/actuator/health")) {
            var answer = new MockHttpServletResponse();
            full.doFilter(request("GET", path), answer, (_, _) -> {});
            assertThat(answer.getStatus()).as(path).isEqualTo(path.equals("/login") ? 429 : 200);
        }
    }

    @Test
    void whatBeginsNoSessionCostsNothing() throws Exception {
        for (int i = 0; i < 2 * AnonymousRequests.SESSIONS_PER_MINUTE; i++) {
            assertThat(status(request("GET", "/ui/page.js"))).isEqualTo(200);
        }
    }

    private int status(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (_, _) -> {});
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String path) {
        var context = new MockServletContext();
        context.setSessionTimeout(30);
        return new MockHttpServletRequest(context, method, path);
    }

    private static MockHttpServletRequest withBody(byte[] body) {
        var request = request("POST", "/");
        request.setContent(body);
        return request;
    }

    private static void signIn(HttpSession session) {
        var person = new SignedIn("ann", Set.of(Role.INTERVIEWER), 1);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken(person, null, "ROLE_INTERVIEWER")));
    }

    /** Gives a byte a millisecond, for ever. */
    private static final class Dripping extends ServletInputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            into[from] = 'x';
            LockSupport.parkNanos(1_000_000);
            return 1;
        }
    }
}
