package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class IdentityProvidersTest {

    private static final String ISSUER = "https://login.example.org/realms/company";

    private static IdentityProviders with(String... settings) {
        var environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty(settings[i], settings[i + 1]);
        }
        return new IdentityProviders(environment);
    }

    @Test
    void nothingIsConfiguredByDefault() {
        assertThat(with().configured()).isEmpty();
        assertThat(with("panelboard.oidc.issuer", " ").configured()).isEmpty();
    }

    @Test
    void theNameIsTheProvidersHostUnlessAnotherIsGiven() {
        var provider = with(
                        "panelboard.oidc.issuer",
                        ISSUER,
                        "panelboard.oidc.client-id",
                        "panelboard",
                        "PANELBOARD_OIDC_CLIENT_SECRET",
                        "hush")
                .configured();
        assertThat(provider).contains(new IdentityProvider(ISSUER, "panelboard", "hush", "login.example.org"));
        assertThat(provider.toString()).doesNotContain("hush");
    }

    @Test
    void halfOfItKeepsTheApplicationFromStarting() {
        assertThatThrownBy(() -> with("panelboard.oidc.issuer", ISSUER, "panelboard.oidc.client-secret", "hush"))
                .isInstanceOf(BadIdentityProvider.class)
                .hasMessage("panelboard.oidc.issuer and panelboard.oidc.client-secret are set and"
                        + " panelboard.oidc.client-id is not.")
                .satisfies(IdentityProvidersTest::assertTellsWhatToDo);
        assertThatThrownBy(() -> with("panelboard.oidc.name", "Example"))
                .hasMessageStartingWith("panelboard.oidc.name is set and panelboard.oidc.issuer")
                .hasMessageEndingWith("are not.");
    }

    private static void assertTellsWhatToDo(Throwable failure) {
        assertThat(new IdentityProviderFailure().analyze(failure))
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("PANELBOARD_OIDC_CLIENT_ID");
    }
}
