package io.panelboard.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script that {@code mvnw} sources, in a world of make-believe JDK folders. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw.cmd has its own search")
class JdkFinderTest {

    @TempDir
    Path root;

    @BeforeEach
    void onlyOneToolOnThePath() throws IOException {
        Path real = Path.of(Files.exists(Path.of("/usr/bin/readlink")) ? "/usr/bin/readlink" : "/bin/readlink");
        executable(root.resolve("path/readlink"), "exec " + real + " \"$@\"");
    }

    @Test
    void javaHomeIsKeptWhenItIsNewEnough() throws Exception {
        Path mine = jdk("somewhere/mine", "25.0.3");
        jdk("usr/lib/jvm/jdk-26", "26");

        assertThat(find(mine)).isEqualTo(new Result(0, mine + "\n", ""));
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = jdk("somewhere/old", "17.0.15");
        Path good = jdk("usr/lib/jvm/temurin-25-jdk-amd64", "25.0.3");

        assertThat(find(old).out()).isEqualTo(good + "\n");
    }

    @Test
    void thePathIsFollowedThroughLinks() throws Exception {
        Path good = jdk("elsewhere/jdk", "26-ea");
        Path alternatives = Files.createSymbolicLink(root.resolve("javac"), good.resolve("bin/javac"));
        Files.createSymbolicLink(root.resolve("path/javac"), alternatives);

        assertThat(find(null).out()).isEqualTo(good.toRealPath() + "\n");
    }

    @Test
    void theUsualFoldersAreSearchedAndOldOrBrokenOnesSkipped() throws Exception {
        jdk("usr/lib/jvm/java-1.8.0", "1.8.0_452");
        jdk("usr/lib/jvm/java-24", "24.0.2");
        Files.createDirectories(root.resolve("usr/lib/jvm/openjdk-25-only-docs"));
        Files.delete(jdk("home/.sdkman/candidates/java/25-jre", "25").resolve("bin/javac"));
        Path good = jdk("home/.jdks/with space-25.0.1", "25.0.1");

        assertThat(find(null)).isEqualTo(new Result(0, good + "\n", ""));
    }

    @Test
    void macFoldersAreKnown() throws Exception {
        Path good = jdk("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "25.0.3");

        assertThat(find(null).out()).isEqualTo(good + "\n");
    }

    @Test
    void withoutOneItSaysInOneSentenceWhatToInstall() throws Exception {
        jdk("usr/lib/jvm/java-17", "17.0.15");

        Result result = find(null);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().contains("JDK 25 or newer", "install");
    }

    private Path jdk(String folder, String version) throws IOException {
        Path home = root.resolve(folder);
        executable(home.resolve("bin/javac"), "");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file, String command) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Result find(@Nullable Path javaHome) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("/bin/sh", "-c", "set -euf; . .mvn/find-jdk.sh; printf '%s\\n' \"$JAVA_HOME\"");
        shell.environment().clear();
        shell.environment()
                .putAll(Map.of(
                        "PATH", root.resolve("path").toString(),
                        "HOME", root.resolve("home").toString(),
                        "JDK_SEARCH_ROOT", root.toString()));
        if (javaHome != null) {
            shell.environment().put("JAVA_HOME", javaHome.toString());
        }
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }

    private record Result(int exit, String out, String err) {}
}
