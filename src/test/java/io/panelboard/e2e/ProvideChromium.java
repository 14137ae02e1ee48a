package io.panelboard.e2e;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
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
        Path chromium = provide()
                .orElseThrow(() -> new NoChromium("The browser tests found no Chromium and could not get one: run \""
                        + command() + "\" and try again, or leave these tests out with -DskipITs."));
        Files.createDirectories(pointer.toAbsolutePath().getParent());
        Files.writeString(pointer, chromium.toString());
        System.out.println("Browser tests use " + chromium);
    }

    private static Optional<Path> provide() throws IOException, InterruptedException {
        ChromiumSearch search = ChromiumSearch.here(System.getenv());
        Optional<Path> chromium = search.find();
        if (chromium.isEmpty()) {
            chromium = playwrights();
        }
        if (chromium.isEmpty() && isRoot() && hasApt()) {
            // Fonts too: without any, every text on a screenshot is a row of boxes.
            run("apt-get update -q");
            run("apt-get install -y -q --no-install-recommends chromium fonts-dejavu-core");
            chromium = search.find();
        }
        if (chromium.isEmpty()) {
            ProcessBuilder download =
                    Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
            download.command().addAll(List.of("install", "chromium"));
            run(download);
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

    private static void run(String command) throws IOException, InterruptedException {
        run(new ProcessBuilder(command.split(" ", -1)));
    }

    /** Whether it helped shows in what is found afterwards. */
    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        System.out.println("No Chromium yet, trying: " + String.join(" ", command.command()));
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = command.inheritIO().start();
        if (!process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
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
