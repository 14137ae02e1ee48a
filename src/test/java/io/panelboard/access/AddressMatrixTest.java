package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that is no page, by everybody: programs' addresses, the actuator's, and files. */
@WholeApplication
class AddressMatrixTest {

    /** What programs ask, with name and password: A administrators, M hiring managers. A cookie counts for nothing here. */
    private static final String FOR_PROGRAMS = """
            address                              who
            GET_/api/v1/backup                   A
            GET_/api/v1/interview-records        M
            GET_/api/v1/interview-records/schema M
            GET_/api/v1/question-sets            A
            GET_/api/v1/question-sets/{id}       A
            POST_/api/v1/question-sets           A
            POST_/api/v1/question-sets/preview   A
            """;

    /**
     * What the actuator serves: "all" needs no signing in, A is for administrators by name and password. Whatever else
     * it could serve is shut to everybody.
     */
    private static final String OF_THE_ACTUATOR = """
            address               who
            /actuator/health      all
            /actuator/prometheus  A
            /livez                all
            /readyz               all
            """;

    private static final List<String> SHUT = List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/heapdump",
            "/actuator/loggers",
            "/actuator/mappings",
            "/actuator/metrics",
            "/actuator/shutdown",
            "/actuator/threaddump");

    /** Never served to anybody: a page or a refusal comes instead. */
    private static final List<String> FILES = List.of(
            "/application.yaml",
            "/META-INF/MANIFEST.MF",
            "/META-INF/spring.factories",
            "/io/panelboard/PanelboardApplication.class",
            "/WEB-INF/web.xml",
            "/ui/%2e%2e/%2e%2e/application.yaml",
            "/ui/..;/application.yaml",
            "/VAADIN/%2e%2e/application.yaml",
            "/VAADIN/../application.yaml",
            "/.git/config",
            "/data/panelboard.mv");

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private PathMappedEndpoints actuator;

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeEach
    void everybodyIsWhoTheyAreToday() {
        company.becomesAsToday();
    }

    @Test
    void programsAreLetInAsTheTableSays() throws Exception {
        var table = Table.of(FOR_PROGRAMS);
        assertThat(served())
                .as("a new address needs a line in the table")
                .containsExactlyElementsOf(new TreeSet<>(table.rows()));
        for (String row : table.rows()) {
            String method = row.substring(0, row.indexOf('_'));
            String path = row.substring(row.indexOf('_') + 1)
                    .replace("{id}", company.revision().set().value());
            for (@Nullable Viewer viewer : everybody()) {
                withTheRoleOnly(role(table.cell(row, "who")), method, path, viewer);
            }
            var cookie = new Tab(port);
            assertThat(cookie.signIn(company.stored(Viewer.ADMINISTRATOR).email()))
                    .isTrue();
            expect(
                    !method.equals("GET") || cookie.get(path).statusCode() == 401,
                    row + " by cookie",
                    Viewer.ADMINISTRATOR);
        }
        report("Addresses for programs");
    }

    private static Role role(String who) {
        return who.equals("A") ? Role.ADMINISTRATOR : Role.HIRING_MANAGER;
    }

    private void withTheRoleOnly(Role role, String method, String path, @Nullable Viewer viewer)
            throws IOException, InterruptedException {
        Person today = viewer == null ? null : today(viewer);
        boolean let = today != null && today.has(role);
        int expected = today == null || !today.active() ? 401 : 403;
        int status = send(method, path, viewer).statusCode();
        if (let ? status == 401 || status == 403 : status != expected) {
            wrong.add("%s %s by %s: %d".formatted(method, path, viewer, status));
        }
    }

    @Test
    void theActuatorIsOpenAsTheTableSays() throws Exception {
        var table = Table.of(OF_THE_ACTUATOR);
        assertThat(table.rows()).as("a new address needs a line in the table").containsAll(actuator.getAllPaths());
        for (@Nullable Viewer viewer : everybody()) {
            var tab = new Tab(port);
            boolean signedIn =
                    viewer != null && tab.signIn(company.stored(viewer).email());
            for (String path : table.rows()) {
                if (table.cell(path, "who").equals("A")) {
                    expect(tab.get(path).statusCode() == 401, path + " by cookie", viewer);
                    withTheRoleOnly(Role.ADMINISTRATOR, "GET", path, viewer);
                } else {
                    expect(tab.get(path).statusCode() == 200, path, viewer);
                    expect(!tab.get(path).body().contains("components"), path + " without details", viewer);
                }
            }
            for (String path : SHUT) {
                expect(tab.get(path).statusCode() == (signedIn ? 403 : 302), path, viewer);
            }
        }
        report("The actuator's addresses");
    }

    @Test
    void noFileOfTheProgramIsServed() {
        for (@Nullable Viewer viewer : everybody()) {
            var tab = new Tab(port);
            if (viewer != null) {
                tab.signIn(company.stored(viewer).email());
            }
            for (String path : FILES) {
                String body = tab.get(path).body();
                expect(
                        Stream.of("spring:", "Manifest-Version", "AutoConfiguration", "\uCAFE\uBABE", "[core]")
                                .noneMatch(body::contains),
                        path,
                        viewer);
            }
        }
        report("Files");
    }

    private void expect(boolean holds, String path, @Nullable Viewer viewer) {
        asked++;
        if (!holds) {
            wrong.add(path + " by " + viewer);
        }
    }

    private void report(String what) {
        System.out.printf("%s x viewers: %d requests checked%n", what, asked);
        assertThat(wrong).isEmpty();
    }

    private static List<@Nullable Viewer> everybody() {
        var all = new ArrayList<@Nullable Viewer>(List.of(Viewer.values()));
        all.add(null);
        return all;
    }

    private Person today(Viewer viewer) {
        Person p = company.stored(viewer);
        return new Person(p.id(), p.email(), p.name(), p.zone(), viewer.roles(), !viewer.isDeactivated());
    }

    /** The addresses of our own controllers. */
    private SortedSet<String> served() {
        var served = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.panelboard")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues().forEach(path -> served.add(method + "_" + path)));
            }
        }));
        return served;
    }

    private HttpResponse<String> send(String method, String path, @Nullable Viewer viewer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .method(method, BodyPublishers.ofString("--x--\r\n"));
        if (viewer != null) {
            String who = company.stored(viewer).email() + ":" + Company.PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
        }
        asked++;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
