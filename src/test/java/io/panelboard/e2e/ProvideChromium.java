package io.panelboard.e2e;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Run by the build before the browser tests: finds a Chromium or gets one, and writes its path into the file that the
 * first argument names. Gives up with one sentence that holds the command to run.
 */
final class ProvideChromium {

    private static final long MINUTES_TO_INSTALL = 15;

    private ProvideChromium() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path pointer = Path.of(args[0]);
        Optional<Path> chromium;
        try {
            chromium = provide();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        if (chromium.isEmpty()) {
            System.err.println("The browser tests found no Chromium and could not get one: run \"" + command()
                    + "\" and try again, or leave these tests out with -DskipITs.");
            System.exit(1);
        }
        Files.createDirectories(pointer.toAbsolutePath().getParent());
        Files.writeString(pointer, chromium.orElseThrow().toString());
        System.out.println("Browser tests use " + chromium.orElseThrow());
    }

    private static Optional<Path> provide() throws IOException, InterruptedException {
        ChromiumSearch search = ChromiumSearch.here(System.getenv());
        Optional<Path> chromium = search.find();
        if (chromium.isEmpty()) {
            chromium = playwrights();
        }
        if (chromium.isEmpty() && isRoot() && hasApt()) {
            // Fonts too: without any, every text on a screenshot is a row of boxes.
            if (run(List.of("apt-get", "update", "-q"))) {
                run(List.of(
                        "apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"));
            }
            chromium = search.find();
        }
        if (chromium.isEmpty()) {
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CLI.class.getName(),
                    "install",
                    "chromium"));
            chromium = playwrights();
        }
        return chromium;
    }

    /** The browser that Playwright has downloaded for itself, now or for another project. */
    private static Optional<Path> playwrights() {
        var noDownload = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(noDownload)) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(ChromiumSearch::starts);
        }
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        System.out.println("No Chromium yet, trying to install one with "
                + Path.of(command.getFirst()).getFileName());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        if (!process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static String command() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return "brew install --cask google-chrome";
        }
        if (system.contains("windows")) {
            return "winget install Google.Chrome";
        }
        return hasApt()
                ? (isRoot() ? "" : "sudo ") + "apt-get install -y chromium"
                : "CHROMIUM_PATH=/path/to/your/chromium ./mvnw verify";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean hasApt() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }
}
