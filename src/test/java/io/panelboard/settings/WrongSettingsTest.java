package io.panelboard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** Starts with settings that are misspelt or cannot be meant, each from its real source. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

    @TempDir
    private Path folder;

    private static void assertRefused(
            CapturedOutput output, Map<String, String> variables, List<String> arguments, String... sentences) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> SettingsCheckTest.start(variables, arguments.toArray(String[]::new)));
        assertThat(output.getErr().strip().lines()).containsExactly(sentences);
        assertThat(output.getOut()).as("nothing is beside the refusal").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PANELBOARD_ADMIN_MAIL       | PANELBOARD_ADMIN_EMAIL
            PANELBOARD_ADMIN_PASWORD    | PANELBOARD_ADMIN_PASSWORD
            PANELBOARD_ALOW             | PANELBOARD_ALLOW
            PANELBOARD_SIGN_IN_IDEL     | PANELBOARD_SIGN_IN_IDLE
            panelboard_base_ulr         | PANELBOARD_BASE_URL
            PANELBOARD_SIGNINIDLE       | PANELBOARD_SIGN_IN_IDLE
            PANELBOARD_PORT             | PANELBOARD_DATA
            PANELBOARD_AUDIT_CHECK      | PANELBOARD_DATA
            MONGODB_URL                 | MONGODB_URI
            SPRING_DATA_MONGODB_URI     | MONGODB_URI
            """)
    void anUnknownVariableNamesTheNearest(String variable, String nearest, CapturedOutput output) {
        assertRefused(
                output,
                Map.of(variable, "hush-hush"),
                List.of(),
                "%s (set by System Environment Property \"%s\") is no setting of Panelboard; the nearest is %s."
                        .formatted(variable, variable, nearest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --panelboard.sign-in.idel=5m       | panelboard.sign-in.idel           | panelboard.sign-in.idle
            --panelboard.dta=/srv              | panelboard.dta                    | panelboard.data
            --panelboard.audit.chek            | panelboard.audit.chek             | panelboard.audit.check
            --PANELBOARD_SIGN_IN_IDLE=5m       | PANELBOARD_SIGN_IN_IDLE           | panelboard.sign-in.idle
            --SERVER_PORT=1                    | SERVER_PORT                       | server.port
            --verson                           | verson                            | version
            """)
    void anUnknownOptionNamesTheNearest(String argument, String name, String nearest, CapturedOutput output) {
        assertRefused(
                output,
                Map.of(),
                List.of(argument),
                "%s (set by the command line) is no setting of Panelboard; the nearest is %s."
                        .formatted(name, nearest));
    }

    @Test
    void anUnknownNameInAFileIsRefusedWithItsLine(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("production.yaml"), "panelboard:\n  sign-in:\n    idel: 5m\n");
        assertRefused(
                output,
                Map.of(),
                List.of("--spring.config.additional-location=file:" + file),
                "panelboard.sign-in.idel (set by URL [file:%s] - 3:11) is no setting of Panelboard; the nearest is"
                                .formatted(file)
                        + " panelboard.sign-in.idle.");
    }

    @Test
    void anUnknownSecretIsRefusedAndNotShown(CapturedOutput output) throws IOException {
        Path secret = Files.writeString(folder.resolve("PANELBOARD_ADMIN_PASWORD"), "hush-hush");
        assertRefused(
                output,
                Map.of("PANELBOARD_SECRETS", folder.toString()),
                List.of(),
                "PANELBOARD_ADMIN_PASWORD (set by file [%s] - 1:1) is no setting of Panelboard; the nearest is PANELBOARD_ADMIN_PASSWORD."
                        .formatted(secret));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -Dpanelboard.data=/srv         | -Dpanelboard.data stands behind the jar, where nothing reads it; write it before -jar, or as --panelboard.data.
            PANELBOARD_ADMIN_PASSWORD=hush | "PANELBOARD_ADMIN_PASSWORD" on the command line is no option; options begin with --.
            -version                       | "-version" on the command line is no option; options begin with --.
            demo                           | "demo" on the command line is no option; options begin with --.
            """)
    void whatIsNoOptionIsRefused(String argument, String sentence, CapturedOutput output) {
        assertRefused(output, Map.of(), List.of(argument), sentence);
    }

    /** As in {@code --panelboard.admin.password hush-hush}, with a space in the place of the equals sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {"hush-hush", "hush-hush=x", "-hush-hush", "hush-hush,demo", "-Dhush-hush=1", "hush-hush word"})
    void aWordThatMayBeASecretIsNotShown(String word, CapturedOutput output) {
        assertRefused(
                output,
                Map.of(),
                List.of(word),
                word.startsWith("-D")
                        ? "An argument that begins with -D stands behind the jar, where nothing reads it; write it"
                                + " before -jar, or as an option, which begins with --."
                        : "A word on the command line is no option; options begin with --, and a value stands behind"
                                + " the name and =, as in --server.port=8081. The word is not shown, because it may be"
                                + " a secret.");
        assertThat(output.getAll()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PANELBOARD_ALLOW                       | nonsense                       | panelboard.allow
            PANELBOARD_ALLOW                       | http,endpoint                  | holds the unknown word "endpoint"; the nearest is endpoints, of
            SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES | foo                           | holds "foo", which is no network; write networks like 172.20.0.0/16 or 192.0.2.7/32, separated by commas.
            SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES | 10.0.0.0/8,172.20.0.0/99      | holds "172.20.0.0/99", which is no network
            SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES | 192.0.2.7                     | holds "192.0.2.7", which is no network
            PANELBOARD_SECRETS                     | /nosuch                        | is "/nosuch", which is no folder that can be read
            SPRING_PROFILES_ACTIVE                 | dmeo                           | SPRING_PROFILES_ACTIVE holds the unknown word "dmeo"; the only one is demo
            SERVER_ADDRESS                         | 192.0.2.7                      | is "192.0.2.7", which is no address of this machine
            SERVER_ADDRESS                         | no.such.host.invalid           | is no network address that is known here
            MANAGEMENT_SERVER_ADDRESS              | 192.0.2.7                      | is no address of this machine
            SERVER_PORT                            | -1                             | is "-1", which is no port
            PANELBOARD_STORAGE_FSYNC               | yes                            | is "yes", which is neither true nor false; write one of them
            PANELBOARD_STORAGE_FSYNC               | 1                              | is "1", which is neither true nor false; write one of them
            PANELBOARD_STORAGE_FSYNC               | off                            | is "off", which is neither true nor false; write one of them
            PANELBOARD_SIGN_IN_AT_MOST             | 99999999d                      | is "99999999d", which is longer than ten years
            PANELBOARD_SIGN_IN_AT_MOST             | 999999999999999999d            | is no length of time
            PANELBOARD_SIGN_IN_IDLE                | forever                        | is no length of time; write one like 60m, 12h or 7d
            PANELBOARD_SIGN_IN_IDLE                | -5h                            | is shorter than two minutes
            SERVER_PORT                            | 80o80                          | is "80o80", which is no port
            MANAGEMENT_SERVER_PORT                 | 99999                          | is no port
            LOGGING_STRUCTURED_FORMAT_CONSOLE      | json                           | holds the unknown word "json"; the nearest is ecs, of ecs, gelf, logstash.
            PANELBOARD_SIGN_IN_IDLE                | abc                            | is "abc", which is no length of time; write one like 60m, 12h or 7d.
            PANELBOARD_SIGN_IN_AT_MOST             | 119s                           | is shorter than two minutes
            PANELBOARD_SIGN_IN_KEPT_IDLE           | 9999999999999999999d           | is no length of time
            PANELBOARD_SIGN_IN_SECOND_FACTOR_FOR   | ADMIN                          | holds the unknown word "ADMIN"; the nearest is ADMINISTRATOR
            PANELBOARD_STORAGE_FSYNC               | off                            | is "off", which is neither true nor false
            SERVER_SERVLET_CONTEXT_PATH            | panelboard                     | is "panelboard", which is no path to serve below
            SERVER_SERVLET_CONTEXT_PATH            | /panelboard/                   | is no path to serve below
            PANELBOARD_BASE_URL                    | https://board.example.org/pb/  | has the path "/pb/", and everything is served below "/"
            MONGODB_URI                            | mongodb://u:hu@sh@h/panelboard | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb://u:hu/sh@h/panelboard | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb://u:hu?sh@h/panelboard | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb://u:hu%sh@h/panelboard | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb://u:12?x=1@h/panelboard | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb://u:hu:sh@h/panelboard | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb://u:p@h:99999/         | is not the address of a MongoDB; write one like
            MONGODB_URI                            | mongodb+srv://u:p@h:1/?tls=true | is not the address of a MongoDB; write one like
            PANELBOARD_SIGN_IN_SECOND_FACTOR_FOR   | administrator interviewer      | holds the unknown word "administrator interviewer"
            MONGODB_URI                            | http://u:hush@h/panelboard     | is not the address of a MongoDB; write one like
            """)
    void aValueThatCannotBeMeantIsRefusedWithTheCure(
            String variable, String value, String said, CapturedOutput output) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> SettingsCheckTest.start(Map.of(variable, value)));
        assertThat(output.getErr().strip().lines())
                .singleElement()
                .asString()
                .contains(said)
                .doesNotContain("hu", "Exception");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void allIsSaidAtOnce(CapturedOutput output) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> SettingsCheckTest.start(
                        Map.of("PANELBOARD_ALOW", "x", "SERVER_PORT", "y"), "--panelboard.sign-in.idle=z"));
        assertThat(output.getErr().strip().lines()).hasSize(3);
    }

    @Test
    void anOptionOfTheCommandLineIsReadNowhereElse(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("production.yaml"), "panelboard.audit.check: true\n");
        assertRefused(
                output,
                Map.of(),
                List.of("--spring.config.additional-location=file:" + file),
                "panelboard.audit.check (set by URL [file:%s] - 1:25) is read from the command line alone; write it there"
                                .formatted(file)
                        + " as --panelboard.audit.check.");
    }

    @ParameterizedTest
    @CsvSource({
        // What a cluster sets in each container beside a service of that name.
        "PANELBOARD_SERVICE_HOST, 10.0.0.7",
        "PANELBOARD_SERVICE_PORT_HTTP, 8080",
        "PANELBOARD_PORT, tcp://10.0.0.7:8080",
        "PANELBOARD_PORT_8080_TCP_ADDR, 10.0.0.7",
        "PANELBOARD_METRICS_SERVICE_PORT, 9090",
        "PANELBOARD_SIGNIN_ATMOST, 2h",
        "PANELBOARD_SIGN_IN_SECOND_FACTOR_FOR_0, ADMINISTRATOR",
        "PANELBOARD_SIGN_IN_SECOND_FACTOR_FOR, 'hiring-manager, Administrator'",
        "MONGODB_URI, mongodb://u:h#u[s]h@localhost/panelboard",
        "MONGODB_URI, mongodb+srv://u:hush@panelboard.invalid/?srvMaxHosts=2",
        "SERVER_ADDRESS, 127.0.1.1",
        "SERVER_ADDRESS, localhost",
        "SERVER_SERVLET_CONTEXT_PATH, /panelboard",
        "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES, '127.0.0.0/8, ::1/128'",
        "SERVER_ADDRESS, 0.0.0.0",
        "PANELBOARD_SECRETS, ''",
    })
    void whatIsRightStarts(String variable, String value) {
        assertThatNoException().isThrownBy(() -> SettingsCheckTest.start(Map.of(variable, value)));
    }

    @ParameterizedTest
    @CsvSource({"MONGO_URL, ''", "MONGO_URI, mongodb://localhost/panelboard"})
    void anAddressForAnotherProgramIsSaidInOneLineAndStarts(String variable, String uri, CapturedOutput output) {
        SettingsCheckTest.start(Map.of(variable, "mongodb://u:hush@h/shop", "MONGODB_URI", uri));
        String line = variable + " is not read, and MONGODB_URI is not set: the embedded database is used";
        if (uri.isEmpty()) {
            assertThat(output.getOut()).containsOnlyOnce(line).doesNotContain("hush");
        } else {
            assertThat(output.getAll()).doesNotContain(variable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"panelboard.secrets", "panelboard.Secrets", "PANELBOARD_SECRETS"})
    void theFolderOfSecretsIsRefusedWhereItWouldBeReadTooLate(String name, CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("production.yaml"), name + ": " + folder + "\n");
        assertRefused(
                output,
                Map.of(),
                List.of("--spring.config.additional-location=file:" + file),
                "%s (set by URL [file:%s] - 1:%d) is not read there, because files come after it; write it as the variable"
                                .formatted(name, file, name.length() + 3)
                        + " PANELBOARD_SECRETS, or on the command line as --panelboard.secrets.");
    }

    @Test
    void wordsOfTheLogAreKnown() {
        assertThat(List.of("ecs", "logstash", "org.example.OwnFormat"))
                .allSatisfy(
                        word -> assertThat(SettingType.LOG_FORMAT.faultOf(word)).isEmpty());
    }

    @Test
    void anAddressBelowThePathThatIsServedStarts() {
        assertThatNoException()
                .isThrownBy(() -> SettingsCheckTest.start(Map.of(
                        "PANELBOARD_BASE_URL", "https://board.example.org/panelboard/",
                        "SERVER_SERVLET_CONTEXT_PATH", "/panelboard")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--panelboard.signIn.idle=5m", "--panelboard.sign-in.second-factor-for[0]=INTERVIEWER"})
    void otherSpellingsThatAreReadStart(String argument) {
        assertThatNoException().isThrownBy(() -> SettingsCheckTest.start(Map.of(), argument));
    }

    @Test
    void aProfileOfTheOperatorsOwnIsKnownByItsFile() throws IOException {
        Files.writeString(folder.resolve("application-office.yaml"), "panelboard.sign-in.idle: 5m\n");
        assertThatNoException()
                .isThrownBy(() -> SettingsCheckTest.start(
                        Map.of("SPRING_PROFILES_ACTIVE", "office"),
                        "--spring.config.additional-location=file:" + folder + "/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            own.yaml        | spring.config.activate.on-profile: "office & !demo"
            own.yaml        | spring.config.activate.on-profile: [shop, office]
            own.yaml        | spring.profiles.group.office: one
            own-office.yaml | panelboard.sign-in.at-most: 6h
            """)
    void aProfileOfTheOperatorsOwnIsKnownByWhatItBrings(String file, String line) throws IOException {
        Files.writeString(folder.resolve("own-one.yaml"), "panelboard.sign-in.at-most: 5h\n");
        Files.writeString(folder.resolve(file), line + "\npanelboard.sign-in.idle: 5m\n");
        assertThatNoException()
                .isThrownBy(() -> SettingsCheckTest.start(
                        Map.of("SPRING_PROFILES_ACTIVE", "office"),
                        "--spring.config.name=application,own",
                        "--spring.config.additional-location=file:" + folder + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmeo", "off", "office-2"})
    void aProfileThatBringsNothingIsRefused(String profile, CapturedOutput output) throws IOException {
        Files.writeString(
                folder.resolve("application.yaml"),
                "spring.config.activate.on-profile: \"!demo | office\"\npanelboard.sign-in.idle: 5m\n");
        assertRefused(
                output,
                Map.of("SPRING_PROFILES_ACTIVE", profile),
                List.of("--spring.config.additional-location=file:" + folder + "/"),
                "SPRING_PROFILES_ACTIVE holds the unknown word \"%s\"; the only one is demo, unless a file of settings"
                                .formatted(profile)
                        + " application-%s.yaml, or a section of one, is for it.".formatted(profile));
    }

    @Test
    void variablesThatAreForwardedAreReadFromFilesOfSecrets() throws IOException {
        List<KnownSetting> forwarded = Stream.of(KnownSetting.values())
                .filter(KnownSetting::isForwarded)
                .filter(setting -> setting != KnownSetting.PANELBOARD_SECRETS)
                .toList();
        Map<KnownSetting, String> values = forwarded.stream()
                .collect(Collectors.toMap(setting -> setting, setting -> switch (setting.type()) {
                    case MONGODB -> "mongodb://localhost/panelboard";
                    case ALLOWANCES -> "http";
                    default -> "http://localhost";
                }));
        for (var value : values.entrySet()) {
            Files.writeString(folder.resolve(value.getKey().variable()), value.getValue());
        }
        var application = new SpringApplicationBuilder(SettingsCheckTest.Nothing.class).web(WebApplicationType.NONE);
        try (var context = application.run("--PANELBOARD_SECRETS=" + folder)) {
            assertThat(forwarded)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(setting -> assertThat(context.getEnvironment().getProperty(setting.property()))
                            .isEqualTo(values.get(setting)));
        }
    }

    /** Compares with what is bound, so that neither can get a name that the other lacks. */
    @Test
    void theListHasWhatTheProgramReads() {
        var bound = new TreeMap<String, Class<?>>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*GeneratedInterviews.*")));
        scanner.findCandidateComponents("io.panelboard").forEach(found -> {
            var type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), WrongSettingsTest.class.getClassLoader());
            collect(type.getAnnotation(ConfigurationProperties.class).value(), type, bound);
        });
        assertThat(bound.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(KnownSetting.values())
                        .filter(setting -> setting.property().startsWith("panelboard.") && !setting.isOption())
                        .filter(setting ->
                                setting != KnownSetting.PANELBOARD_ALLOW && setting != KnownSetting.PANELBOARD_SECRETS)
                        .map(KnownSetting::property)
                        .toList());
    }

    private static void collect(String prefix, Class<?> type, Map<String, Class<?>> found) {
        for (var component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(name, component.getType(), found);
            } else {
                found.put(name, component.getType());
            }
        }
    }
}
