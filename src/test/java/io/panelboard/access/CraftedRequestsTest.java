package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.panelboard.access.Stage.State;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no page would send: clicks on what is hidden or disabled, calls in somebody else's name. */
@WholeApplication
class CraftedRequestsTest {

    /** Elements of a dialog come after those of the page; so many are tried although nobody has told of them. */
    private static final int BEYOND = 20;

    private static final List<Logger> NOTES = Stream.of(
                    "io.panelboard.people.ui.layout.EveryPage",
                    "com.vaadin.flow.server.communication.rpc.PublishedServerEventHandlerRpcHandler")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private BoardStore store;

    @Autowired
    private AuditTrail trail;

    /** The application notes each of these mistakes, and the test makes hundreds. */
    @BeforeAll
    static void quietly() {
        NOTES.forEach(notes -> notes.setLevel(Level.OFF));
    }

    @AfterAll
    static void asBefore() {
        NOTES.forEach(notes -> notes.setLevel(null));
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVER", "PANELIST", "SEATED_MANAGER", "MANAGER"})
    void aClickOnEveryElementDoesNothingThatIsNotOnesOwn(Viewer viewer) {
        Interview interview = stage.at(State.LIVE, viewer);
        var tab = opened(viewer, interview);
        Set<Integer> clicked = new HashSet<>();
        var waiting = new ArrayDeque<Integer>();
        while (true) {
            tab.nodes().stream().filter(clicked::add).forEach(waiting::add);
            if (waiting.isEmpty()) {
                break;
            }
            if (isSignedOut(tab.click(waiting.remove()))) {
                tab = opened(viewer, interview);
            }
        }
        int last = clicked.stream().mapToInt(n -> n).max().orElseThrow();
        for (int node = last + 1; node < last + BEYOND; node++) {
            tab.click(node);
        }
        System.out.printf("%s clicked on %d elements of the board%n", viewer, clicked.size());
        assertThat(clicked).hasSizeGreaterThan(100);
        ownOnly(interview, viewer);
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVER", "PANELIST", "SEATED_MANAGER", "MANAGER"})
    void aCallOfEveryElementWritesOnesOwnCardOnly(Viewer viewer) {
        Interview interview = stage.at(State.LIVE, viewer);
        int before = store.load(interview.id()).size();
        var tab = opened(viewer, interview);
        int calls = 0;
        // What is told of a call that fails adds elements to the page.
        List<Integer> elements = tab.nodes();
        for (int node : elements) {
            String answer = tab.call(node, "apply", "c-" + calls++, "rate", Company.FIRST.value(), "5");
            if (answer.contains("saved") || answer.contains("refused")) {
                for (List<String> command : List.of(
                        List.of("note", Company.FIRST.value(), "In somebody's name"),
                        List.of("recommend", "", "STRONG_NO"),
                        List.of("summarise", "", "In somebody's name"),
                        List.of("reveal", "", "Now"),
                        List.of("lock", "", ""))) {
                    tab.call(node, "apply", "c-" + calls++, command.get(0), command.get(1), command.get(2));
                }
            }
        }
        assertThat(calls).as("some element takes calls").isGreaterThan(elements.size());
        var added = store.load(interview.id()).stream().skip(before).toList();
        if (viewer == Viewer.MANAGER) {
            assertThat(added).isEmpty();
        } else {
            assertThat(added).as("the crafted call arrives where it may").isNotEmpty();
        }
        assertThat(added)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfAny(
                                BoardEvent.Rated.class,
                                BoardEvent.Noted.class,
                                BoardEvent.Recommended.class,
                                BoardEvent.Summarised.class));
        ownOnly(interview, viewer);
    }

    /** As a program does that tries the page's calls out: no call is a fault of ours, and nothing is kept of it. */
    @Test
    void whatNoPageWouldSendIsRefusedWithoutATrace() {
        Interview interview = stage.at(State.LIVE, Viewer.PANELIST);
        List<BoardEvent> before = store.load(interview.id());
        var tab = opened(Viewer.PANELIST, interview);
        var faults = new ListAppender<ILoggingEvent>();
        faults.start();
        NOTES.getFirst().setLevel(Level.INFO);
        NOTES.getFirst().addAppender(faults);
        try {
            for (int node : tab.nodes()) {
                for (String method : List.of("apply", "discard", "forgotten", "removed", "alive", "noSuchMethod")) {
                    tab.callWith(node, method, "[]");
                    tab.callWith(node, method, "[null, null, null, null]");
                    tab.callWith(node, method, "[1, {}, [], true]");
                    tab.callWith(node, method, "[\"" + "x".repeat(2_000) + "\", \"note\", \"q\", \"said\"]");
                }
            }
        } finally {
            NOTES.getFirst().detachAppender(faults);
            NOTES.getFirst().setLevel(Level.OFF);
        }

        assertThat(faults.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        assertThat(store.load(interview.id())).isEqualTo(before);
    }

    /** The numbers of another person's page, its key too, are worth nothing in one's own session. */
    @Test
    void anotherPersonsPageCannotBeUsed() {
        Interview interview = stage.at(State.LIVE, Viewer.LEAD);
        List<BoardEvent> before = store.load(interview.id());
        var leads = opened(Viewer.LEAD, interview);
        var others = new Tab(port);
        assertThat(others.signIn(company.stored(Viewer.OTHER_PANELIST).email())).isTrue();
        others.pretendsToBe(leads);
        for (int node : leads.nodes()) {
            others.click(node);
            others.call(node, "apply", "c-" + node, "rate", Company.FIRST.value(), "5");
        }
        assertThat(store.load(interview.id())).isEqualTo(before);
    }

    /** One's own page has the same number in one's own session, so only the key says that it is another. */
    @Test
    void theKeyOfAnotherPersonsPageIsRefusedAndOnRecord() {
        Interview interview = stage.at(State.LIVE, Viewer.LEAD);
        List<BoardEvent> before = store.load(interview.id());
        var leads = opened(Viewer.LEAD, interview);
        var person = company.hire("key" + interview.id().value(), Set.of(Role.INTERVIEWER));
        var others = new Tab(port);
        assertThat(others.signIn(person.email())).isTrue();
        assertThat(others.open("profile")).contains("syncId");
        assertThat(refused(person)).isEmpty();
        others.pretendsToBe(leads);
        others.call(leads.nodes().getFirst(), "apply", "c-1", "rate", Company.FIRST.value(), "5");

        assertThat(store.load(interview.id())).isEqualTo(before);
        assertThat(refused(person))
                .containsExactly(tuple(
                        "refused: key of another page (people.key-of-another-page)", "address /profile", "127.0.0.1"));
    }

    @Test
    void aRequestWithoutThePagesKeyIsRefused() {
        Interview interview = stage.at(State.LIVE, Viewer.PANELIST);
        List<BoardEvent> before = store.load(interview.id());
        var tab = opened(Viewer.PANELIST, interview);
        tab.forgetsItsKey();
        for (int node : tab.nodes()) {
            tab.call(node, "apply", "c-" + node, "rate", Company.FIRST.value(), "5");
        }
        assertThat(store.load(interview.id())).isEqualTo(before);
    }

    /** A page that was opened rightly, used after the right to it is gone. */
    @Test
    void anOpenPageWritesNothingOnceItsPersonHasLostTheRole() {
        Interview interview = stage.at(State.LIVE, Viewer.PANELIST);
        var person = company.hire("leaver" + interview.id().value(), Set.of(Role.HIRING_MANAGER));
        company.joins(person);
        var tab = new Tab(port);
        assertThat(tab.signIn(person.email())).isTrue();
        assertThat(tab.open("board/" + interview.id().value())).contains("Zelda");
        List<BoardEvent> before = store.load(interview.id());

        company.becomes(person, Set.of(Role.ADMINISTRATOR), true);
        for (int node : tab.nodes()) {
            tab.click(node);
        }
        assertThat(tab.open("board/" + interview.id().value())).doesNotContain("Zelda");
        assertThat(store.load(interview.id())).isEqualTo(before);
    }

    private Tab opened(Viewer viewer, Interview interview) {
        var tab = new Tab(port);
        assertThat(tab.signIn(company.stored(viewer).email())).isTrue();
        assertThat(tab.open("board/" + interview.id().value())).contains("Zelda");
        return tab;
    }

    private List<Tuple> refused(Person by) {
        var filter = new AuditFilter("", by.id(), AuditKind.REFUSED, "", null, null);
        return trail.entries(company.stored(Viewer.ADMINISTRATOR), filter, Long.MAX_VALUE, 10).rows().stream()
                .map(AuditRow::entry)
                .map(entry -> tuple(entry.action(), entry.object(), entry.from()))
                .toList();
    }

    private static boolean isSignedOut(String answer) {
        return answer.contains("sessionExpired") || !answer.contains("syncId");
    }

    /** Nothing that the Lead does, and nothing in anybody else's name. */
    private void ownOnly(Interview interview, Viewer viewer) {
        PersonId self = company.stored(viewer).id();
        var begun = stage.at(State.LIVE, viewer);
        int start = store.load(begun.id()).size();
        assertThat(store.load(interview.id()).stream().skip(start)).allSatisfy(event -> {
            assertThat(event.stamp().by()).isEqualTo(self);
            assertThat(event)
                    .isNotInstanceOfAny(
                            BoardEvent.Activated.class,
                            BoardEvent.Skipped.class,
                            BoardEvent.Revealed.class,
                            BoardEvent.Finished.class,
                            BoardEvent.SealBroken.class);
        });
    }
}
