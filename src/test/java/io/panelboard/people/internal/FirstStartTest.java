package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.StartupFailure;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class FirstStartTest {

    private static final Pattern PRINTED = Pattern.compile("/invitation/(\\S+)");

    private final PeopleFixture on = new PeopleFixture(Databases.EMBEDDED.template());

    private FirstStart start() {
        return start("", "");
    }

    private FirstStart start(String email, String password) {
        var address = new BaseAddress(new WebSettings(""), new MockEnvironment());
        var settings = new FirstAdministratorSettings(email, password);
        var start = new FirstStart(on.first, on.store, on.encoder, settings, address);
        start.afterSingletonsInstantiated();
        return start;
    }

    private static void ready(FirstStart start) {
        start.ready(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], new GenericApplicationContext(), Duration.ZERO));
    }

    @Test
    void theEnvironmentNamesTheFirstAdministrator() {
        start("Boss@demo.test", "a long password");
        assertThat(on.people.with(Role.ADMINISTRATOR))
                .singleElement()
                .satisfies(p -> assertThat(p.email()).isEqualTo("boss@demo.test"));
        assertThat(on.passwords.byEmail("boss@demo.test")).isPresent();
    }

    @Test
    void theEnvironmentChangesNothingOnceSomebodyIsRegistered() {
        on.firstAdministrator();
        start("boss@demo.test", "a long password");
        assertThat(on.people.all()).hasSize(1);
    }

    @Test
    void aBadSettingStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> start("boss@demo.test", "short"))
                .isInstanceOf(StartupFailure.class)
                .hasMessage(
                        "PANELBOARD_ADMIN_PASSWORD is not acceptable. Use at least 12 characters. Three or four words"
                                + " are easy to remember.");
        assertThatThrownBy(() -> start("boss", "a long password"))
                .hasMessageStartingWith("PANELBOARD_ADMIN_EMAIL is not acceptable.");
        assertThatThrownBy(() -> start("boss@demo.test", " "))
                .hasMessage("PANELBOARD_ADMIN_EMAIL is set and PANELBOARD_ADMIN_PASSWORD is not.");
        assertThat(on.people.all()).isEmpty();
    }

    @Test
    void thePrintedLinkWorksOnceAndTheNewestOnly() {
        String old = on.first.openLink();
        String secret = on.first.openLink();
        assertThat(on.first.isOpen(old)).isFalse();
        assertThat(on.first.isOpen(secret)).isTrue();
        assertThatThrownBy(() -> on.first.complete(secret, "boss@demo.test", "Bo Boss", "short"))
                .isInstanceOf(RuleViolation.class);
        on.first.complete(secret, "boss@demo.test", "Bo Boss", "a long password");
        assertThat(on.people.with(Role.ADMINISTRATOR)).hasSize(1);
        assertThat(on.first.isOpen(secret)).isFalse();
        assertThatThrownBy(() -> on.first.complete(secret, "two@demo.test", "Two", "a long password"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void eachStartPrintsANewLinkUntilSomebodyIsRegistered(CapturedOutput output) {
        ready(start());
        ready(start());
        var links = PRINTED.matcher(output.getErr())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(2);
        assertThat(on.first.isOpen(links.getFirst())).isFalse();
        assertThat(on.first.isOpen(links.getLast())).isTrue();
        assertThat(output).contains("until the next start, which prints a new one");

        on.firstAdministrator();
        ready(start());
        assertThat(on.first.isOpen(links.getLast())).isFalse();
        assertThat(PRINTED.matcher(output.getErr()).results()).hasSize(2);
    }

    @Test
    void itDoesNotStartOnTheDataOfTheDemoWhileItsPasswordSignsIn() {
        new DemoPeople(on.store).run(new DefaultApplicationArguments());
        assertThatThrownBy(this::start)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("everybody knows: admin@demo.test, lead@demo.test, manager@demo.test");

        var admin = on.people.byEmail("admin@demo.test").orElseThrow();
        var own = on.people.invite(admin, "boss@demo.test", "Bo Boss", Set.of(Role.ADMINISTRATOR));
        on.people.accept(own.secret(), "seven quiet boats");
        on.people.all().stream()
                .filter(person -> !person.id().equals(own.person().id()))
                .forEach(person -> on.people.change(own.person(), person.id(), person.name(), person.roles(), false));
        start();
    }

    @Test
    void theDemoPeopleAreAddedOnceAndKeepWhatWasChanged() {
        var demo = new DemoPeople(on.store);
        demo.run(new DefaultApplicationArguments());
        var lead = on.people.byEmail("lead@demo.test").orElseThrow();
        assertThat(lead.id().value()).isEqualTo("demo-lead");
        on.people.changeProfile(lead, "Lena Lead", lead.zone());
        demo.run(new DefaultApplicationArguments());
        assertThat(on.people.all()).hasSize(6).extracting(p -> p.name()).contains("Lena Lead");
    }
}
