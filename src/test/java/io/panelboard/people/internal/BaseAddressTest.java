package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class BaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', http://localhost:8181",
        "'', /, http://localhost:8181",
        "'', /panelboard, http://localhost:8181/panelboard",
        "https://board.example.org/panelboard/, /panelboard, https://board.example.org/panelboard",
    })
    void itIsTheOneConfiguredOrTheOneThatIsServedHere(String configured, String path, String address) {
        var environment = new MockEnvironment()
                .withProperty("local.server.port", "8181")
                .withProperty("server.servlet.context-path", path);

        assertThat(new BaseAddress(new WebSettings(configured), environment).value())
                .isEqualTo(address);
    }
}
