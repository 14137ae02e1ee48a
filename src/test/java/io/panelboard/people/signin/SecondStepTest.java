package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.signin.secondfactor.PendingSecondFactor;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.secondfactor.SecondFactors.Offer;
import io.panelboard.people.signin.secondfactor.SignInSteps;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import io.panelboard.shared.RuleViolation;
import java.lang.ref.Reference;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.context.ContextConfiguration;

/** Signs in with a code after the password, through the real filters of a running server. */
@SpringBootTest(
        classes = {
            PanelboardApplication.class,
            MovableClock.InsteadOfTheReal.class,
            SecondStepTest.PublishedEvents.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PANELBOARD_ADMIN_EMAIL=boss@demo.test",
            "PANELBOARD_ADMIN_PASSWORD=" + SecondStepTest.PASSWORD,
            "panelboard.sign-in.second-factor-for=HIRING_MANAGER"
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class SecondStepTest {

    static final String PASSWORD = "green lamp on tuesday";
    private static final String EMAIL = "nina@demo.test";
    private static final String API = "/api/v1/question-sets";

    @Autowired
    People people;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignInSteps steps;

    @Autowired
    AuditTrail trail;

    @Autowired
    Passwords credentials;

    @Autowired
    MovableClock clock;

    @Autowired
    PublishedEvents published;

    @LocalServerPort
    int port;

    private Person boss;
    private Person nina;
    private Offer offer;
    private List<String> recovery;

    /** Records the published events. */
    static class PublishedEvents {
        final List<String> all = new CopyOnWriteArrayList<>();

        @EventListener
        void success(AuthenticationSuccessEvent event) {
            all.add("in " + event.getAuthentication().getName());
        }

        @EventListener
        void failure(AbstractAuthenticationFailureEvent event) {
            all.add("failed " + event.getAuthentication().getName());
        }
    }

    @BeforeEach
    void withSecondFactor() {
        boss = people.byEmail("boss@demo.test").orElseThrow();
        nina = people.byEmail(EMAIL)
                .orElseGet(() -> people.invite(boss, EMAIL, "Nina New", Set.of(Role.ADMINISTRATOR))
                        .person());
        people.accept(people.inviteAgain(boss, nina.id()).secret(), PASSWORD);
        if (factors.isOn(nina.id())) {
            factors.remove(boss, nina.id());
        }
        offer = factors.offer(nina);
        recovery = factors.turnOn(nina, null, offer, code(offer));
        clock.advance(Duration.ofMinutes(2));
        published.all.clear();
    }

    private String code(Offer of) {
        return code(of, clock);
    }

    /** Returns the code that the app shows now. */
    static String code(Offer of, Clock clock) {
        try {
            var key = new SecretKeySpec(new Base32().decode(of.secret().replace(" ", "")), "RAW");
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser afterPassword() {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.signIn(EMAIL, PASSWORD, false))).isEqualTo("/login/code");
        return browser;
    }

    private static void assertIn(Browser browser) {
        assertThat(browser.open("/profile").statusCode()).isEqualTo(200);
    }

    private static void assertReachesNothing(Browser browser) {
        for (String path : List.of("/", "/profile", "/people", "/audit", "/question-sets", "/board/x")) {
            assertThat(Browser.location(browser.open(path))).as(path).startsWith("/login");
        }
        assertThat(browser.open(API).statusCode()).isEqualTo(401);
        assertThat(browser.seen().statusCode()).isEqualTo(205);
        assertThat(browser.cookie(RememberedSignIns.COOKIE)).isEmpty();
    }

    @Test
    void thePasswordAloneOpensNothingAndTheCodeEverything() {
        var browser = afterPassword();
        assertReachesNothing(browser);
        String page = browser.openPage("people").rpc().body()
                + browser.openPage("people").init();
        assertThat(page).as("a page of Vaadin's").doesNotContain("Nina New", "boss@demo.test");
        assertThat(published.all).isEmpty();
        assertThat(trail.entries(boss, AuditFilter.ALL, Long.MAX_VALUE, 5).rows())
                .as("a stolen password shows")
                .anySatisfy(row -> {
                    assertThat(row.entry().action()).isEqualTo("passed the first step; a second factor is due");
                    assertThat(row.entry().by()).isEqualTo(nina.id().value());
                });

        var session = browser.cookie("JSESSIONID");
        var answer = browser.code(code(offer));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertIn(browser);
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(session);
        assertThat(published.all).containsExactly("in " + nina.id().value());
    }

    @Test
    void thePageThatWasAskedForComesAfterBothSteps() {
        var browser = new Browser(port);
        browser.open("/question-bank");
        browser.signIn(EMAIL, PASSWORD, true);
        assertThat(Browser.location(browser.code(code(offer)))).isEqualTo("/question-bank");
        assertThat(browser.cookie(RememberedSignIns.COOKIE)).isPresent();
    }

    @Test
    void aCodeThatWasUsedIsRefusedAndTheNextOneIsNot() {
        String code = code(offer);
        assertThat(Browser.location(afterPassword().code(code))).isEqualTo("/");
        var second = afterPassword();
        assertThat(Browser.location(second.code(code))).isEqualTo("/login/code?error");
        assertReachesNothing(second);
        assertThat(published.all).contains("failed " + EMAIL);
        clock.advance(Duration.ofSeconds(30));
        second.code(code(offer));
        assertIn(second);
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        var browser = afterPassword();
        assertThat(Browser.location(browser.code(recovery.getFirst()))).isEqualTo("/");
        assertIn(browser);
        assertThat(Browser.location(afterPassword().code(recovery.getFirst()))).isEqualTo("/login/code?error");
    }

    @Test
    void aCodeWithoutAPasswordIsWorthNothing() {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.code(code(offer)))).isEqualTo("/login?again");
        assertReachesNothing(browser);

        var late = afterPassword();
        clock.advance(Duration.ofMinutes(16));
        assertThat(Browser.location(late.code(code(offer)))).isEqualTo("/login?again");
        assertReachesNothing(late);

        var changed = afterPassword();
        people.accept(people.inviteAgain(boss, nina.id()).secret(), PASSWORD);
        assertThat(Browser.location(changed.code(code(offer)))).isEqualTo("/login/code?error");
        assertReachesNothing(changed);
    }

    @Test
    void codesCannotBeGuessedAndARightPasswordInBetweenDoesNotHelp() {
        Person ole = people.byEmail("ole@demo.test")
                .orElseGet(() -> people.invite(boss, "ole@demo.test", "Ole Other", Set.of(Role.INTERVIEWER))
                        .person());
        people.accept(people.inviteAgain(boss, ole.id()).secret(), PASSWORD);
        var his = factors.offer(ole);
        factors.turnOn(ole, null, his, code(his));
        clock.advance(Duration.ofMinutes(2));
        int wrong = 0;
        HttpResponse<String> answer;
        do {
            var browser = new Browser(port);
            answer = browser.signIn("ole@demo.test", PASSWORD, false);
            if (Browser.location(answer).equals("/login/code")) {
                answer = browser.code("000000".equals(code(his)) ? "000001" : "000000");
            }
            wrong++;
        } while (!Browser.location(answer).equals("/login?wait") && wrong < 50);
        assertThat(wrong).isEqualTo(SignInAttempts.PER_ACCOUNT + 1);
    }

    @Test
    void whoseRoleNeedsOneSetsItUpBeforeAnythingElse() {
        Person max = people.invite(boss, "max@demo.test", "Max Manager", Set.of(Role.HIRING_MANAGER))
                .person();
        people.accept(people.inviteAgain(boss, max.id()).secret(), PASSWORD);
        var browser = new Browser(port);
        assertThat(Browser.location(browser.signIn("max@demo.test", PASSWORD, false)))
                .isEqualTo("/login/second-factor");
        assertReachesNothing(browser);
        assertThat(Browser.location(browser.code(""))).isEqualTo("/login/code?error");
        assertReachesNothing(browser);

        var his = factors.offer(max);
        factors.turnOn(max, null, his, code(his));
        clock.advance(Duration.ofMinutes(2));
        var next = new Browser(port);
        next.signIn("max@demo.test", PASSWORD, false);
        next.code(code(his));
        assertIn(next);
    }

    @Test
    void aPageLeftOpenSetsUpNothingForSomebodyElsesFirstStep() {
        Person max = manager("mona@demo.test");
        Offer his = factors.offer(max);
        var browser = new MockHttpServletRequest();
        begin(browser, nina, false);

        assertTooLate(browser, max, his);
        assertThat(PendingSecondFactor.of(browser, clock)).hasValueSatisfying(half -> {
            assertThat(half.person()).isEqualTo(nina.id().value());
            assertThat(half.proven()).isFalse();
        });
    }

    @Test
    void settingUpEndsWithThePasswordAndWithTheTimeForIt() {
        Person max = manager("milo@demo.test");
        Offer his = factors.offer(max);
        var browser = new MockHttpServletRequest();
        begin(browser, max, true);
        people.accept(people.inviteAgain(boss, max.id()).secret(), PASSWORD);
        assertTooLate(browser, max, his);

        begin(browser, max, true);
        clock.advance(Duration.ofMinutes(16));
        assertTooLate(browser, max, his);

        begin(browser, max, true);
        assertThat(in(browser, () -> steps.setUp(max, his, code(his)))).hasSizeGreaterThan(5);
        assertThat(factors.isOn(max.id())).isTrue();
        assertThat(PendingSecondFactor.of(browser, clock))
                .hasValueSatisfying(half -> assertThat(half.proven()).isTrue());
        assertTooLate(browser, max, his);
    }

    private Person manager(String email) {
        var link = people.invite(boss, email, "Some Manager", Set.of(Role.HIRING_MANAGER));
        people.accept(link.secret(), PASSWORD);
        return link.person();
    }

    /** Begins the second step, as after this person's right password. */
    private void begin(MockHttpServletRequest browser, Person person, boolean setUp) {
        int generation = credentials.of(person.id()).orElseThrow().generation();
        var half = new PendingSecondFactor(
                person.id().value(),
                generation,
                FactorGrantedAuthority.PASSWORD_AUTHORITY,
                person.email(),
                false,
                setUp,
                false,
                clock.instant().plus(Duration.ofMinutes(15)));
        Objects.requireNonNull(browser.getSession()).setAttribute(PendingSecondFactor.class.getName(), half);
    }

    private void assertTooLate(MockHttpServletRequest browser, Person person, Offer of) {
        boolean before = factors.isOn(person.id());
        assertThatThrownBy(() -> in(browser, () -> steps.setUp(person, of, code(of))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("does not count any more");
        assertThat(factors.isOn(person.id())).isEqualTo(before);
    }

    private static <T> T in(MockHttpServletRequest browser, Supplier<T> page) {
        var request = new VaadinServletRequest(browser, null);
        CurrentInstance.set(VaadinRequest.class, request);
        try {
            return page.get();
        } finally {
            CurrentInstance.set(VaadinRequest.class, null);
            // Vaadin itself holds it weakly.
            Reference.reachabilityFence(request);
        }
    }

    @Test
    void programsSendTheCodeInAHeader() {
        var browser = new Browser(port);
        var without = browser.api(API, EMAIL, PASSWORD, null);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(without.body()).contains("X-Panelboard-Code").contains("second factor");

        String code = code(offer);
        assertThat(browser.api(API, EMAIL, PASSWORD, "000000".equals(code) ? "000001" : "000000")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.api(API, EMAIL, PASSWORD, code).statusCode()).isEqualTo(200);
        var again = browser.api(API, EMAIL, PASSWORD, code);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("counts once");
        assertThat(withoutNumber(browser.api(API, EMAIL, "not the password", code)))
                .as("does not tell that the password is wrong")
                .isEqualTo(withoutNumber(again));
    }

    /** Prevents a thief of a password from checking, as often as they like, that it is still right. */
    @Test
    void programsThatLeaveTheCodeOutAreThrottled() {
        Person pia = people.invite(boss, "pia@demo.test", "Pia Program", Set.of(Role.ADMINISTRATOR))
                .person();
        people.accept(people.inviteAgain(boss, pia.id()).secret(), PASSWORD);
        var hers = factors.offer(pia);
        factors.turnOn(pia, null, hers, code(hers));
        clock.advance(Duration.ofMinutes(2));
        var browser = new Browser(port);
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            String path = i % 2 == 0 ? API : "/actuator/prometheus";
            assertThat(browser.api(path, "pia@demo.test", PASSWORD, null).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(browser.api(API, "pia@demo.test", PASSWORD, null).statusCode())
                .isEqualTo(429);
        assertThat(browser.api(API, "pia@demo.test", PASSWORD, code(hers)).statusCode())
                .isEqualTo(429);
        assertThat(Browser.location(browser.signIn("pia@demo.test", PASSWORD, false)))
                .as("no program keeps her from signing in")
                .isEqualTo("/login/code");
    }

    /** Removes the request's id, which differs in each answer. */
    private static String withoutNumber(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"requestId\":\"[0-9a-f]{32}\"", "");
    }
}
