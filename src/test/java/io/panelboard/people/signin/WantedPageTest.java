package io.panelboard.people.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.internal.WebSettings;
import io.panelboard.people.signin.sessions.Cookies;
import io.panelboard.people.signin.web.WantedPage;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WantedPageTest {

    private final WantedPage wanted = new WantedPage(new Cookies(new WebSettings(""), new ServerProperties()));

    @Test
    void theAddressThatWasAskedForIsLedBackTo() {
        assertThat(ledTo(kept(page("/board/7", "question=ünder+\"pressure\"&tab=2"))))
                .isEqualTo("/board/7?question=ünder+\"pressure\"&tab=2");
    }

    @Test
    void whatAPageAsksForByItselfIsNotRemembered() {
        var push = page("/VAADIN/push", "v-r=push");
        push.removeHeader("Sec-Fetch-Dest");
        push.addHeader("Sec-Fetch-Dest", "empty");
        assertThat(kept(push)).isNull();

        var post = page("/board/7", null);
        post.setMethod("POST");
        assertThat(kept(post)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.test%2F",
                "%2F%2Fevil.test",
                "%2F%5Cevil.test",
                "javascript%3Aalert(1)",
                "%2Fa%0D%0ASet-Cookie%3A+x%3Dy",
                "%",
                ""
            })
    void nobodyIsLedToAnotherServer(String value) {
        assertThat(ledTo(new Cookie(WantedPage.COOKIE, value))).isNull();
    }

    @Test
    void itIsForgottenOnceItIsThere() {
        var cookie = requireNonNull(kept(page("/board/7", null)));
        var opened = page("/board/7", null);
        opened.setCookies(cookie);

        var before = new MockHttpServletResponse();
        wanted.getMatchingRequest(opened, before);
        assertThat(before.getCookies()).as("not signed in yet").isEmpty();

        opened.setUserPrincipal(() -> "somebody");
        var after = new MockHttpServletResponse();
        wanted.getMatchingRequest(opened, after);
        assertThat(requireNonNull(after.getCookie(WantedPage.COOKIE)).getMaxAge())
                .isZero();
    }

    private @Nullable Cookie kept(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        wanted.saveRequest(request, response);
        return response.getCookie(WantedPage.COOKIE);
    }

    private @Nullable String ledTo(@Nullable Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(requireNonNull(cookie));
        var saved = wanted.getRequest(request, new MockHttpServletResponse());
        return saved == null ? null : saved.getRedirectUrl();
    }

    private static MockHttpServletRequest page(String path, @Nullable String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        request.addHeader("Sec-Fetch-Dest", "document");
        return request;
    }
}
