package io.panelboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Starts with settings from their real sources: variables, files with lines, arguments. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {

    @TempDir
    private Path folder;

    /** Configures an application of which only the settings matter. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    static void start(Map<String, String> variables, String... arguments) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        SpringApplication application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .build();
        application.run(arguments).close();
    }

    private static void assertRefused(
            CapturedOutput output, Map<String, String> variables, List<String> arguments, String... said) {
        try {
            start(variables, arguments.toArray(String[]::new));
        } catch (StartupFailure refused) {
            assertThat(output.getErr() + output.getOut())
                    .contains("Panelboard does not start with settings that are not safe")
                    .contains(said);
            return;
        }
        throw new AssertionError("It started with " + variables + arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONGODB_URI                               | mongodb://db.example.org/panelboard                          | without a user and a password     | database-without-password,database-without-tls
            MONGODB_URI                               | mongodb://u:hush@db.example.org/panelboard                   | is not encrypted                  | database-without-tls
            MONGODB_URI                               | mongodb://u:hush@127.0.0.1,10.0.0.7:27018/panelboard         | 127.0.0.1, 10.0.0.7               | database-without-tls
            MONGODB_URI                               | mongodb://u:hush@db.example.org/?tls=true&tlsInsecure=true   | whatever the certificate          | database-without-tls
            MONGODB_URI                               | mongodb+srv://db.example.org/?tls=false                      | is not encrypted                  | database-without-password,database-without-tls
            PANELBOARD_MONGODB_URI                    | mongodb://db.example.org/?tls=true                           | without a user and a password     | database-without-password
            PANELBOARD_BASE_URL                       | http://panelboard.example.org                                | unencrypted                       | http
            PANELBOARD_BASE_URL                       | panelboard.example.org                                       | This is no address in the web     | http
            PANELBOARD_BASE_URL                       | https://me:hush@panelboard.example.org                       | This is no address in the web     | http
            PANELBOARD_OIDC_ISSUER                    | http://login.example.org                                     | unencrypted                       | http
            MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE | *                                                            | * would show                      | endpoints
            MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE | health, env,heapdump                                         | env, heapdump would show          | endpoints
            MANAGEMENT_ENDPOINT_HEALTH_SHOW_DETAILS   | always                                                       | Strangers would learn             | details
            SPRING_WEB_ERROR_INCLUDE_STACKTRACE       | on_param                                                     | Errors would tell                 | details
            LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB     | DEBUG                                                        | written to the log                | details
            LOGGING_LEVEL_ORG_MONGODB_DRIVER_PROTOCOL | debug                                                        | written to the log                | details
            LOGGING_LEVEL_WEB                         | debug                                                        | written to the log                | details
            TRACE                                     | true                                                         | written to the log                | details
            PANELBOARD_STORAGE_FSYNC                  | false                                                        | would be lost                     | lost-writes
            """)
    void whatIsNotSafeIsRefusedUnlessItIsAllowed(
            String variable, String value, String said, String words, CapturedOutput output) {
        assertRefused(
                output,
                Map.of(variable, value),
                List.of(),
                said,
                "set by System Environment Property \"" + variable + "\"",
                "may say so with PANELBOARD_ALLOW=" + words);
        assertThat(output.getAll()).doesNotContain("hush");

        start(Map.of(variable, value, "PANELBOARD_ALLOW", words));
        assertThat(output.getAll()).contains("Allowed here, though not safe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONGODB_URI                               | mongodb://127.0.0.1:27017/panelboard
            MONGODB_URI                               | mongodb://localhost
            MONGODB_URI                               | mongodb://%2Ftmp%2Fmongodb-27017.sock/panelboard
            MONGODB_URI                               | mongodb://u:p%40ss@a.example.org,b.example.org/panelboard?replicaSet=rs0&tls=true
            MONGODB_URI                               | mongodb+srv://u:p@db.example.org/
            MONGODB_URI                               | mongodb://a.example.org/?ssl=true&authMechanism=MONGODB-X509
            PANELBOARD_BASE_URL                       | https://panelboard.example.org/
            PANELBOARD_BASE_URL                       | http://localhost:8080
            PANELBOARD_OIDC_ISSUER                    | https://login.example.org/realms/company
            MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE | health,prometheus
            LOGGING_LEVEL_ROOT                        | warn
            PANELBOARD_STORAGE_FSYNC                  | true
            PANELBOARD_ADMIN_PASSWORD                 | from the environment
            """)
    void whatIsSafeStarts(String variable, String value, CapturedOutput output) {
        start(Map.of(variable, value));
        assertThat(output.getAll()).doesNotContain("not safe");
    }

    @Test
    void allIsSaidAtOnce(CapturedOutput output) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("MONGODB_URI", "mongodb://db.example.org/panelboard");
        variables.put("PANELBOARD_BASE_URL", "http://panelboard.example.org");
        assertRefused(
                output,
                variables,
                List.of("--panelboard.storage.fsync=false"),
                "MONGODB_URI",
                "panelboard.base-url",
                "panelboard.storage.fsync",
                "set by the command line",
                "PANELBOARD_ALLOW=database-without-password,database-without-tls,http,lost-writes");
    }

    @Test
    void aFileIsNamedWithTheLine(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("production.yaml"), """
                panelboard:
                  base-url: http://panelboard.example.org
                management.endpoints.web.exposure.include:
                  - health
                  - env
                """);
        assertRefused(
                output,
                Map.of(),
                List.of("--spring.config.additional-location=file:" + file),
                "production.yaml] - 2:13",
                "production.yaml] - 4:5",
                "env would show");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--PANELBOARD_ADMIN_PASSWORD=hush-hush",
                "--panelboard.oidc.client-secret=hush-hush",
                "--panelboard.mongodb.uri=mongodb://u:hush-hush@localhost/panelboard",
                "--server.ssl.key-store-password=hush-hush"
            })
    void aSecretOnTheCommandLineIsRefused(String argument, CapturedOutput output) {
        assertRefused(output, Map.of(), List.of(argument), "stands in the list of processes", "PANELBOARD_SECRETS");
        assertThat(output.getAll()).doesNotContain("hush-hush");
    }

    @Test
    void aSecretIsReadFromAFile() throws IOException {
        Files.writeString(folder.resolve("PANELBOARD_ADMIN_PASSWORD"), "from a file\n");
        Files.writeString(folder.resolve("MONGODB_URI"), "mongodb://u:p@localhost/panelboard\n");
        var application = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE);

        try (var context = application.run("--PANELBOARD_SECRETS=" + folder)) {
            assertThat(context.getEnvironment().getProperty("PANELBOARD_ADMIN_PASSWORD"))
                    .isEqualTo("from a file");
            assertThat(new SpringSettings(context.getEnvironment()).find("MONGODB_URI"))
                    .get()
                    .satisfies(uri -> assertThat(uri.shown()).isFalse())
                    .satisfies(uri -> assertThat(uri.source())
                            .contains(folder.resolve("MONGODB_URI").toString()));
        }
    }

    @Test
    void theDemoStaysOnThisMachine(CapturedOutput output) {
        var demo = Map.of("SPRING_PROFILES_ACTIVE", "demo");
        start(demo);
        start(demo, "--server.address=127.0.0.1", "--panelboard.mongodb.uri=mongodb://localhost/demo");
        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run()) {
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
        Stream.of(
                        "--server.address=0.0.0.0",
                        "--panelboard.base-url=https://panelboard.example.org",
                        "--panelboard.mongodb.uri=mongodb://u:p@db.example.org/panelboard?tls=true")
                .forEach(argument -> {
                    assertRefused(output, demo, List.of(argument), "whose passwords everybody knows");
                    start(demo, argument, "--panelboard.allow=open-demo");
                });
    }
}
