package io.panelboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

/** Checks which machines a server answers that has no address configured. */
class PlainHttpOnLoopbackTest {

    private final Lines lines = new Lines();

    /** Configures an application of which only the settings matter. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static final class Lines extends NoOpLog {

        private static final long serialVersionUID = 1;

        private final List<Object> info = new ArrayList<>();

        @Override
        public void info(Object message) {
            info.add(message);
        }
    }

    private @Nullable String address(MockEnvironment environment) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        new PlainHttpOnLoopback(_ -> lines).postProcessEnvironment(environment, application);
        return environment.getProperty("server.address");
    }

    @ParameterizedTest
    @CsvSource({
        "panelboard.base-url, ''",
        "panelboard.base-url, http://localhost:8080",
        "panelboard.base-url, http://panelboard.example.org",
        "panelboard.base-url, https://panelboard.example.org",
        "server.address, ''",
        "server.ssl.enabled, false",
    })
    void withoutTlsItIsThisMachine(String name, String value) {
        assertThat(address(new MockEnvironment().withProperty(name, value))).isEqualTo("127.0.0.1");
        assertThat(lines.info).singleElement().asString().contains("Only this machine is answered", "SERVER_ADDRESS");
    }

    @ParameterizedTest
    @CsvSource({
        "server.ssl.bundle, web",
        "server.ssl.key-store, keys.p12",
    })
    void withTlsItIsEverybody(String name, String value) {
        assertThat(address(new MockEnvironment().withProperty(name, value))).isNull();
        assertThat(lines.info).isEmpty();
    }

    @Test
    void whoNamesAnAddressMeansIt() {
        assertThat(address(new MockEnvironment().withProperty("server.address", "0.0.0.0")))
                .isEqualTo("0.0.0.0");
        assertThat(lines.info).isEmpty();
    }

    @Test
    void everyStartLooks() {
        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run()) {
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
    }
}
