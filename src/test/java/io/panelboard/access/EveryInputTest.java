package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.panelboard.access.Stage.State;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

/**
 * Everything that a person or a program can fill, found in the running program: inputs of every page and of the dialogs
 * behind its buttons, and headers that are logged or recorded. Each is sent what it never gets, and far too much.
 */
@WholeApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "test.own=an application of its own, for every button is pressed")
@ExtendWith(OutputCaptureExtension.class)
class EveryInputTest {

    /** Elements whose value a page sends as text. */
    private static final Set<String> INPUTS = Set.of(
            "vaadin-text-field",
            "vaadin-text-area",
            "vaadin-email-field",
            "vaadin-password-field",
            "vaadin-combo-box",
            "vaadin-multi-select-combo-box",
            "vaadin-integer-field",
            "vaadin-date-picker",
            "vaadin-time-picker");

    private static final Set<String> BUTTONS = Set.of("vaadin-button");
    private static final List<String> NOT_MEANT = List.of("null", "7", "{}", "[]", "true", "\"\\u0000\"");

    /** Longer than any text that is stored may be, and no longer than a page may send. */
    private static final int LONG = 49_000;

    private static final int TOO_LONG = 60_000;
    private static final int TOO_LONG_FOR_A_LIST = 1_000_001;
    private static final int LONGEST_STORED = 20_000;
    private static final int MOST_BUTTONS = 60;

    private static final List<String> HEADERS = List.of(
            "User-Agent",
            "Referer",
            "Origin",
            "Accept",
            "Accept-Language",
            "X-Request-Id",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Panelboard-Code",
            "Cookie",
            "Sec-Fetch-Site",
            "Sec-Fetch-Dest",
            "If-None-Match",
            "Range");

    /** Longer than anything that is recorded of a header. */
    private static final int HEADER = 3_000;

    private static final int LONGEST_HEADER_STORED = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlet;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private MongoOperations mongo;

    private final List<String> wrong = new ArrayList<>();
    private int probed;
    private int pressed;

    /** First, because the other one uses up what its address may fail to sign in. */
    @Test
    @Order(1)
    void everyInputOfEveryPageIsBoundedAndNoneBreaksAnything(CapturedOutput log) {
        Person everything = company.hire("everything", Set.of(Role.values()));
        for (String page : pages()) {
            walk(everything.email(), page);
        }
        for (Viewer seated : List.of(Viewer.PANELIST, Viewer.LEAD)) {
            for (State state : List.of(State.LIVE, State.REVEALED)) {
                walk(
                        company.stored(seated).email(),
                        "board/" + stage.at(state, seated).id().value());
            }
        }

        System.out.printf("Inputs probed: %d, buttons pressed: %d%n", probed, pressed);
        assertThat(wrong).isEmpty();
        assertThat(probed).isGreaterThan(60);
        assertThat(stored()).doesNotContain("x".repeat(LONGEST_STORED + 1));
        assertThat(log.getAll())
                .doesNotContain(" ERROR ")
                .doesNotContain("\n\tat ")
                .doesNotContain("xxxxxxxxxx");
    }

    /** The addresses of all pages, with ids of what there is. */
    private List<String> pages() {
        Interview planned = stage.at(State.PLANNED, Viewer.LEAD);
        Interview revealed = stage.at(State.REVEALED, Viewer.LEAD);
        String set = company.revision().set().value();
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)).getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(template -> !template.startsWith("login"))
                .flatMap(template -> Stream.of(planned, revealed)
                        .map(interview -> template.replace(
                                        ":candidate", interview.candidate().value())
                                .replaceFirst(
                                        ":[a-z]+",
                                        template.contains("question-sets") || template.contains("calibration")
                                                ? set
                                                : interview.id().value())))
                .distinct()
                .sorted()
                .toList();
    }

    /** Fills every input of a page, presses every button, and does the same with what comes up. */
    private void walk(String email, String page) {
        var tab = opened(email, page);
        Set<Integer> filled = new HashSet<>();
        Set<Integer> done = new HashSet<>();
        for (int i = 0; i < MOST_BUTTONS; i++) {
            for (int input : tab.tagged(INPUTS)) {
                if (filled.add(input)) {
                    tab = probe(tab, input, email, page);
                }
            }
            // The newest first: a dialog's own buttons before those behind it.
            var next = tab.tagged(BUTTONS).reversed().stream().filter(done::add).findFirst();
            if (next.isEmpty()) {
                return;
            }
            pressed++;
            if (!isAnswered(tab.click(next.get()))) {
                tab = opened(email, page);
            }
        }
    }

    private Tab probe(Tab tab, int input, String email, String page) {
        probed++;
        Tab now = tab;
        for (String value : NOT_MEANT) {
            if (!isAnswered(now.types(input, value))) {
                now = opened(email, page);
            }
        }
        if (!refuses(now, input, TOO_LONG) && !refuses(now, input, TOO_LONG_FOR_A_LIST)) {
            wrong.add("%s: input %d takes %d letters".formatted(page, input, TOO_LONG_FOR_A_LIST));
        }
        if (!isAnswered(now.types(input, "\"" + "x".repeat(LONG) + "\""))) {
            now = opened(email, page);
        }
        return now;
    }

    private static boolean refuses(Tab tab, int input, int letters) {
        return tab.types(input, "\"" + "x".repeat(letters) + "\"").contains("A text may have at most");
    }

    /** Whether the page lives on: it was neither told that something broke, nor signed out. */
    private boolean isAnswered(String answer) {
        if (answer.contains("Something went wrong here")) {
            wrong.add(cut(answer));
        }
        return answer.contains("\"syncId\"") && !answer.contains("\"appError\"");
    }

    private Tab opened(String email, String page) {
        var tab = new Tab(port);
        assertThat(tab.signIn(email)).isTrue();
        tab.open(page);
        return tab;
    }

    @Test
    @Order(2)
    void everyHeaderIsBoundedOrLeftOut(CapturedOutput log) throws Exception {
        String email = company.hire("headers", Set.of(Role.INTERVIEWER)).email();
        String wrongBasic = Base64.getEncoder().encodeToString((email + ":wrong").getBytes(StandardCharsets.UTF_8));
        for (String header : HEADERS) {
            for (String value : List.of("", "%00", "\t", "-1", "null", "h".repeat(HEADER), "\u00e9")) {
                status(
                        header,
                        value,
                        request("/?v-r=init&location=login&query=").GET());
                status(header, value, request("/api/v1/question-sets").header("Authorization", "Basic " + wrongBasic));
                status(header, value, form(email, "wrong"));
                status(header, value, form(email, Company.PASSWORD));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(stored()).doesNotContain("h".repeat(LONGEST_HEADER_STORED + 1));
        assertThat(log.getAll())
                .doesNotContain(" ERROR ")
                .doesNotContain("\n\tat ")
                .doesNotContain("h".repeat(LONGEST_HEADER_STORED + 1));
    }

    private HttpRequest.Builder form(String email, String password) {
        return request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                        + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private void status(String header, String value, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.setHeader(header, value).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                wrong.add("%s: %s is answered by %d".formatted(header, cut(value), answer.statusCode()));
            }
        }
    }

    private String stored() {
        return mongo.getCollectionNames().stream()
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toJson)
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
