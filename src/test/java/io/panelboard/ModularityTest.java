package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesDependOnEachOtherInOneDirectionOnly() {
        ApplicationModules.of(PanelboardApplication.class).verify();
    }

    /** A second package-info would hide the annotations by which a module says what it depends on. */
    @Test
    void noPackageOfTheTestsHidesWhatAModuleDeclares() throws IOException {
        Path main = Path.of("src", "main", "java");
        Path tests = Path.of("src", "test", "java");
        try (var files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(main.resolve(tests.relativize(file))).doesNotExist());
        }
    }
}
