package io.panelboard.storage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import io.panelboard.storage.embedded.StoreFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class StorageConfigurationTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(StorageConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class));

    @Test
    void springWorksOnTheEmbeddedDatabaseAndFindsItsDataAgain() {
        ApplicationContextRunner embedded = context.withPropertyValues("panelboard.data=" + folder);

        embedded.run(started -> {
            MongoTemplate template = started.getBean(MongoTemplate.class);
            assertThat(template.getDb().getName()).isEqualTo("panelboard");
            template.insert(new Document("_id", "a"), "people");
        });
        embedded.run(started -> assertThat(started.getBean(MongoTemplate.class).findById("a", Document.class, "people"))
                .isNotNull());
    }

    @Test
    void theVariablesOfTheEnvironmentAreTheSettings() {
        var variables = new SystemEnvironmentPropertySource(
                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("PANELBOARD_DATA", folder.toString(), "MONGODB_URI", "", "PANELBOARD_STORAGE_FSYNC", "false"));
        context.withInitializer(
                        started -> started.getEnvironment().getPropertySources().addFirst(variables))
                .run(started -> assertThat(started.getBean(Storage.class).describe())
                        .isEqualTo("embedded database in " + folder.resolve(StoreFile.NAME) + ", fsync OFF"));
    }

    @Test
    void aRealMongoIsWrittenToSafelyWhateverItsAddressSays() {
        context.withPropertyValues("MONGODB_URI=mongodb://127.0.0.1:1/other?w=1&retryWrites=false")
                .run(started -> {
                    assertThat(started.getBean(MongoTemplate.class).getDb().getName())
                            .isEqualTo("other");
                    MongoClientSettings.Builder settings = MongoClientSettings.builder();
                    started.getBean(Storage.class).applyTo(settings);
                    assertThat(settings.build().getRetryWrites()).isTrue();
                    assertThat(started.getBean(MongoClient.class).getWriteConcern())
                            .isEqualTo(WriteConcern.MAJORITY.withJournal(true));
                });
    }

    @Test
    void aDatabaseThatIsNotThereIsAnErrorWithinSeconds() {
        context.withPropertyValues("MONGODB_URI=mongodb://127.0.0.1:1").run(started -> {
            long start = System.nanoTime();
            assertThat(catchThrowable(() -> started.getBean(MongoTemplate.class).collectionExists("people")))
                    .hasRootCauseInstanceOf(MongoTimeoutException.class)
                    .satisfies(e -> {
                        FailureAnalysis analysis = analysis(new DatabaseFailureAnalyzer(started.getEnvironment()), e);
                        assertThat(analysis.getDescription()).isEqualTo("The database did not answer in time.");
                    });
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
                    .isLessThan(6);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://h:1, panelboard, ",
        "mongodb://h:1/, panelboard, ",
        "mongodb://h:1/?replicaSet=rs0, panelboard, ",
        "mongodb://h:1/other, other, ",
        "mongodb://u:p@h:1, panelboard, admin",
        "mongodb://u:p@h:1/?tls=true, panelboard, admin",
        "mongodb://u:p@h:1/?authSource=users, panelboard, users",
        "mongodb://u:p@h:1/other, other, other",
    })
    void theDatabaseIsTheOneInTheAddressOrPanelboard(String uri, String database, String users) {
        RemoteMongo mongo = RemoteMongo.at(uri);

        assertThat(mongo.connectionString().getDatabase()).isEqualTo(database);
        assertThat(mongo.connectionString().getCredential())
                .satisfies(credential -> assertThat(credential == null ? null : credential.getSource())
                        .isEqualTo(users));
        assertThat(mongo.describe()).contains("h:1", database).doesNotContain("u:p");
    }

    @Test
    void aStartThatCannotBeEndsWithASentence(CapturedOutput output) {
        SpringApplication application = new SpringApplication(StorageConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        try (TestDatabase _ = TestDatabase.open(folder, false)) {
            assertThat(catchThrowable(() -> application.run("--panelboard.data=" + folder, "--MONGODB_URI=")))
                    .isNotNull();
        }
        assertThat(output.getErr()).startsWith("Another Panelboard is already using " + folder);

        application.setDefaultProperties(Map.of("MONGODB_URI", "http://user:hunter2@example.test"));
        assertThat(catchThrowable(application::run)).isNotNull();
        assertThat(output)
                .contains("MONGODB_URI (set by defaultProperties) is not the address of a MongoDB;")
                .doesNotContain("hunter2");
    }

    @Test
    void aSettingThatIsNoneIsNamed() {
        context.withPropertyValues("panelboard.storage.fsync=perhaps", "panelboard.data=" + folder)
                .run(failed -> assertThat(failed.getStartupFailure())
                        .hasStackTraceContaining(
                                "Failed to bind properties under 'panelboard.storage.fsync' to java.lang.Boolean"));
    }

    private static FailureAnalysis analysis(FailureAnalyzer analyzer, @Nullable Throwable failure) {
        return requireNonNull(analyzer.analyze(requireNonNull(failure)));
    }
}
