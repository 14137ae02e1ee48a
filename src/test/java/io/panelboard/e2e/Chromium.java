package io.panelboard.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A running Chromium without a window, for the thread that launched it. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /** Quiet and local: a test browser has nothing to ask of the world outside. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static Chromium launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** The one that the build provided, or when started from an IDE one that is installed. */
    private static Path executable() {
        Path pointer = Path.of(System.getProperty("chromium.pointer", "target/chromium.path"));
        try {
            if (Files.isRegularFile(pointer)) {
                return Path.of(Files.readString(pointer).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pointer, e);
        }
        return ChromiumSearch.here(System.getenv())
                .find()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium on this machine: run \"./mvnw verify\" once, which provides one."));
    }
}
