package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.panelboard.access.Stage.State;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page by everybody, through the running server, with ids that exist, that are somebody else's and that are none. */
@WholeApplication
class RouteMatrixTest {

    /**
     * Who may open a page: "all" even without signing in, "in" whoever is signed in, A administrators, M hiring managers, AM either,
     * "board" a seat or a hiring manager. Pages about an interview or its candidate stay shut to the candidate (R9).
     */
    private static final String TABLE = """
            page                               who    about
            login                              all    -
            login/code                         all    -
            login/second-factor                all    -
            invitation/:id                     all    nothing
            /                                  in     -
            profile                            in     -
            board/:id                          board  interview
            interviews                         M      -
            interviews/records                 M      -
            interviews/plan                    M      -
            interviews/change/:id              M      interview
            review/:id                         M      interview
            candidates                         M      -
            candidates/:candidate              M      candidate
            candidates/retention               M      -
            candidates/table                   M      -
            application/:application           M      application
            jobs                               AM     -
            jobs/:job                          AM     job
            compare                            M      -
            calibration/:id                    M      set
            record-check                       AM     -
            question-sets                      A      -
            question-sets/:id                  A      set
            question-sets/:id/revisions        A      set
            question-sets/competencies         A      -
            question-sets/import               A      -
            question-bank                      A      -
            people                             A      -
            audit                              A      -
            database                           A      -
            """;

    private static final List<String> GARBAGE =
            List.of("nothing-here", "x".repeat(101), "%24ne", "000000000000000000000000", "%3Cscript%3E");

    private static final String CLOSED = "This page is not open to you";
    private static final String BROKEN = "Something went wrong here";

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlet;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private Candidates candidates;

    private final List<String> wrong = new ArrayList<>();
    private int opened;

    @Test
    void everybodyFindsThePagesThatTheTableOpens() {
        var table = Table.of(TABLE);
        assertThat(pages())
                .as("a new page needs a line in the table")
                .containsExactlyInAnyOrderElementsOf(table.rows());
        var viewers = new ArrayList<@Nullable Viewer>(List.of(Viewer.values()));
        viewers.add(null);
        for (@Nullable Viewer viewer : viewers) {
            Interview interview = prepared(viewer);
            Person person = viewer == null ? null : company.before(interview, viewer);
            var tab = new Tab(port);
            boolean signedIn =
                    viewer != null && tab.signIn(company.stored(viewer).email());
            assertThat(signedIn).as("%s can sign in", viewer).isEqualTo(person != null && person.active());
            for (String page : table.rows()) {
                String about = table.cell(page, "about");
                boolean mayOpen = mayOpen(table.cell(page, "who"), about, viewer, signedIn ? person : null);
                boolean hasRole = hasRole(table.cell(page, "who"), signedIn ? person : null);
                check(tab, page, about, interview, mayOpen, hasRole, signedIn, viewer);
            }
        }
        System.out.printf(
                "Pages x viewers: %d x %d, with ids of all kinds %d addresses opened%n",
                table.rows().size(), viewers.size(), opened);
        assertThat(wrong).isEmpty();
    }

    private Interview prepared(@Nullable Viewer viewer) {
        if (viewer == null) {
            return stage.at(State.LIVE, Viewer.LEAD);
        }
        return viewer.isApplicant() ? stage.about(State.LIVE, viewer) : stage.at(State.LIVE, viewer);
    }

    private void check(
            Tab tab,
            String page,
            String about,
            Interview interview,
            boolean mayOpen,
            boolean hasRole,
            boolean signedIn,
            @Nullable Viewer viewer) {
        String marker = about.equals("set")
                ? company.revision().title()
                : about.equals("job")
                        ? company.openJob().title()
                        : candidates.find(interview.candidate()).orElseThrow().name();
        String what = page + " by " + viewer;
        if (!signedIn && !hasRole) {
            var plain = tab.get("/" + address(page, id(about, interview)));
            expect(
                    plain.statusCode() == 302
                            && plain.headers().firstValue("Location").orElse("").endsWith("/login"),
                    what,
                    "is not led to the sign-in page",
                    plain.body());
        }
        String answer = tab.open(address(page, id(about, interview)));
        opened++;
        expect(!answer.contains(BROKEN), what, "breaks", answer);
        if (mayOpen) {
            expect(!answer.contains(CLOSED), what, "is closed", answer);
            if (!about.equals("-") && !about.equals("nothing")) {
                expect(answer.contains(marker), what, "does not show what it is about", answer);
            }
        } else {
            expect(about.equals("-") || !answer.contains(marker), what, "shows what it is about", answer);
            expect(!signedIn || hasRole || answer.contains(CLOSED), what, "does not say that it is closed", answer);
            expect(signedIn || !answer.contains("pb-page"), what, "shows a page to a stranger", answer);
        }
        if (!about.equals("-")) {
            // Another one for every page and viewer: all are tried on each page by the time that everybody was there.
            String garbage = GARBAGE.get(opened % GARBAGE.size());
            String other = tab.open(address(page, garbage));
            opened++;
            // Titles of question sets are no secret, and a page may offer them for choosing.
            expect(about.equals("set") || !other.contains(marker), what, "shows something for " + garbage, other);
            expect(!other.contains(BROKEN), what, "breaks for " + garbage, other);
        }
    }

    private void expect(boolean holds, String what, String otherwise, String answer) {
        if (!holds) {
            wrong.add(what + " " + otherwise + ": " + answer.substring(0, Math.min(400, answer.length())));
        }
    }

    private static boolean hasRole(String who, @Nullable Person person) {
        return switch (who) {
            case "all" -> true;
            case "in", "board" -> person != null;
            case "A" -> person != null && person.has(Role.ADMINISTRATOR);
            case "AM" -> person != null && (person.has(Role.ADMINISTRATOR) || person.has(Role.HIRING_MANAGER));
            case "M" -> person != null && person.has(Role.HIRING_MANAGER);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static boolean mayOpen(String who, String about, @Nullable Viewer viewer, @Nullable Person person) {
        boolean own = viewer != null
                && viewer.isApplicant()
                && List.of("interview", "candidate", "application").contains(about);
        boolean otherJob = viewer == Viewer.OTHER_MANAGER
                && List.of("interview", "candidate", "application", "job").contains(about);
        boolean seat = viewer != null
                && person != null
                && ((viewer.isSeated() && person.has(Role.INTERVIEWER)) || person.has(Role.HIRING_MANAGER));
        return hasRole(who, person) && !own && !otherJob && (!who.equals("board") || seat);
    }

    private String id(String about, Interview interview) {
        return switch (about) {
            case "interview" -> interview.id().value();
            case "candidate" -> interview.candidate().value();
            case "application" -> interview.application().value();
            case "job" -> company.job().value();
            case "set" -> company.revision().set().value();
            default -> "nothing";
        };
    }

    private static String address(String page, String id) {
        return page.equals("/")
                ? ""
                : page.replaceFirst(":(id|candidate|application|job)", Matcher.quoteReplacement(id));
    }

    /** As they are registered, with one word for what Vaadin calls the page's parameter. */
    private List<String> pages() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet));
        Map<String, Integer> pages = new HashMap<>();
        for (RouteData route : registry.getRegisteredRoutes()) {
            String page = route.getTemplate().replaceFirst(":___url_parameter\\??", ":id");
            pages.merge(page.isEmpty() ? "/" : page, 1, Integer::sum);
        }
        return List.copyOf(pages.keySet());
    }
}
