package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.panelboard.shared.web.RequestId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Checks the request's number in every answer, in every problem, and on every line that the request logs. */
class RequestIdsTest extends ServedDemo {

    private static final String GIVEN = "proxy-0123456789";
    private static final String API = "/api/v1/question-sets";

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/readyz", "/ui/panelboard.css", API, "/no-such-page", "/VAADIN/no-such"})
    void everyAnswerHasOne(String path) throws Exception {
        String made = id(send(request(path)));
        assertThat(made).matches("[0-9a-f]{32}");
        assertThat(id(send(request(path)))).isNotEqualTo(made);
        assertThat(id(send(request(path).header(RequestId.HEADER, GIVEN)))).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "<script>alert(1)</script>", "${jndi:ldap://demo.test}"})
    void oneThatIsNotWellFormedIsNotTaken(String given) throws Exception {
        assertThat(id(send(request("/login").header(RequestId.HEADER, given)))).matches("[0-9a-f]{32}");
    }

    @Test
    void aProblemNamesIt() throws Exception {
        for (HttpRequest.Builder wrong : new HttpRequest.Builder[] {
            request(API),
            requestOf("lead", API),
            requestOf("admin", "/api/v1/no-such"),
            requestOf("admin", API + "/no-such"),
            requestOf("admin", API).DELETE(),
            requestOf("admin", API)
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("no list"))
        }) {
            var answer = send(wrong.header(RequestId.HEADER, GIVEN));
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).contains("\"requestId\":\"" + GIVEN + "\"");
        }
    }

    @Test
    void theLogHasItAndThePersonsId() throws Exception {
        // The first request also starts the servlet, before anybody is signed in.
        send(requestOf("admin", API));
        var springs = (Logger) LoggerFactory.getLogger("org.springframework.web.servlet.DispatcherServlet");
        var lines = new ListAppender<ILoggingEvent>();
        lines.setContext(springs.getLoggerContext());
        lines.start();
        springs.setLevel(Level.DEBUG);
        springs.addAppender(lines);
        try {
            send(requestOf("admin", API).header(RequestId.HEADER, GIVEN));
        } finally {
            springs.detachAppender(lines);
            springs.setLevel(null);
        }
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("http.request.id", GIVEN)
                        .containsEntry("user.id", "demo-admin"));
    }

    private static String id(HttpResponse<?> answer) {
        return answer.headers().firstValue(RequestId.HEADER).orElse("");
    }
}
