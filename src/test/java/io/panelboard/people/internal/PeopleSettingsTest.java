package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.people.signin.provider.IdentityProviderSettings;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.shared.StartupFailure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Checks the settings of people by their names and by their environment variables, which files of secrets use. */
class PeopleSettingsTest {

    private static final String ISSUER = "https://login.example.org/realms/company";

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Bound.class);

    @EnableConfigurationProperties({
        FirstAdministratorSettings.class,
        IdentityProviderSettings.class,
        SignInLimits.class,
        WebSettings.class
    })
    static class Bound {}

    private static IdentityProviderSettings provider(String issuer, String clientId, String secret, String name) {
        return new IdentityProviderSettings(issuer, clientId, secret, name);
    }

    @Test
    void nothingIsConfiguredByDefault() {
        assertThat(provider("", "", "", "").configured()).isEmpty();
        assertThat(provider(" ", "", "", "").configured()).isEmpty();
        context.run(started -> {
            assertThat(started.getBean(IdentityProviderSettings.class).configured())
                    .isEmpty();
            assertThat(started.getBean(WebSettings.class).base()).isEmpty();
            assertThat(started.getBean(FirstAdministratorSettings.class))
                    .isEqualTo(new FirstAdministratorSettings("", ""));
        });
    }

    @Test
    void variablesAreReadAlsoWhereFilesBearTheirNames() {
        context.withPropertyValues(
                        "PANELBOARD_ADMIN_EMAIL=boss@demo.test",
                        "PANELBOARD_ADMIN_PASSWORD=a long password",
                        "panelboard.oidc.issuer=" + ISSUER,
                        "panelboard.oidc.client-id=panelboard",
                        "PANELBOARD_OIDC_CLIENT_SECRET=hush",
                        "panelboard.base-url= https://board.example.org/ ")
                .run(started -> {
                    assertThat(started.getBean(FirstAdministratorSettings.class))
                            .isEqualTo(new FirstAdministratorSettings("boss@demo.test", "a long password"));
                    assertThat(started.getBean(IdentityProviderSettings.class).configured())
                            .contains(provider(ISSUER, "panelboard", "hush", "login.example.org"));
                    assertThat(started.getBean(WebSettings.class).base()).contains("https://board.example.org");
                    assertThat(started.getBean(WebSettings.class).isTls()).isTrue();
                });
    }

    @Test
    void theNameIsTheProvidersHostUnlessAnotherIsGiven() {
        assertThat(provider(ISSUER, "panelboard", "hush", "").name()).isEqualTo("login.example.org");
        assertThat(provider(ISSUER, "panelboard", "hush", "Example").name()).isEqualTo("Example");
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(provider(ISSUER, "panelboard", "hush", "").toString()).doesNotContain("hush");
        assertThat(new FirstAdministratorSettings("boss@demo.test", "hush").toString())
                .doesNotContain("hush");
    }

    @Test
    void halfOfAProviderKeepsTheApplicationFromStarting() {
        assertThatThrownBy(() -> provider(ISSUER, "", "hush", ""))
                .isInstanceOfSatisfying(
                        StartupFailure.class, e -> assertThat(e.action()).contains("PANELBOARD_OIDC_CLIENT_ID"))
                .hasMessage("panelboard.oidc.issuer and panelboard.oidc.client-secret are set and"
                        + " panelboard.oidc.client-id is not.");
        assertThatThrownBy(() -> provider("", "", "", "Example"))
                .hasMessageStartingWith("panelboard.oidc.name is set and panelboard.oidc.issuer")
                .hasMessageEndingWith("are not.");
        context.withPropertyValues("panelboard.oidc.issuer=" + ISSUER)
                .run(failed -> assertThat(failed.getStartupFailure()).hasRootCauseInstanceOf(StartupFailure.class));
    }

    @Test
    void aLimitThatWouldEndWhatIsInUseIsRefused() {
        context.withPropertyValues("panelboard.sign-in.idle=119s")
                .run(failed -> assertThat(failed.getStartupFailure())
                        .hasStackTraceContaining(
                                "is shorter than two minutes. Use a longer time, such as 60m or 12h."));
        context.withPropertyValues("panelboard.sign-in.idle=2m")
                .run(started -> assertThat(started).hasNotFailed());
    }
}
