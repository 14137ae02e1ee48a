package io.panelboard.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks for a Chromium that is already on this machine.
 *
 * @param named what the person running the build named, or an empty text
 * @param path the folders of PATH
 */
record ChromiumSearch(String named, List<Path> path) {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> USUAL = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
            Path.of("C:/Program Files (x86)/Google/Chrome/Application/chrome.exe"));

    /** The property {@code chromium.executable} comes first, then the variable {@code CHROMIUM_PATH}. */
    static ChromiumSearch here(Map<String, String> environment) {
        String property = System.getProperty("chromium.executable", "");
        return new ChromiumSearch(
                property.isBlank() ? environment.getOrDefault("CHROMIUM_PATH", "") : property,
                Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .toList());
    }

    /** @throws NoChromium if a browser was named and cannot be started */
    Optional<Path> find() {
        if (!named.isBlank()) {
            Path browser = Path.of(named);
            if (!starts(browser)) {
                throw new NoChromium(
                        "CHROMIUM_PATH or -Dchromium.executable names %s, which does not start:".formatted(browser)
                                + " correct it, or leave it out and let the build look for a browser.");
            }
            return Optional.of(browser);
        }
        Stream<Path> onPath = path.stream().flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(onPath, USUAL.stream())
                .filter(ChromiumSearch::starts)
                .findFirst();
    }

    /** Some systems have a stand-in of that name which only asks to install the real one, hence the try. */
    static boolean starts(Path browser) {
        if (!Files.isRegularFile(browser) || !Files.isExecutable(browser)) {
            return false;
        }
        if (File.separatorChar == '\\') {
            return true; // on Windows "--version" would open a window
        }
        try {
            Process process = new ProcessBuilder(browser.toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notAProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while trying " + browser, e);
        }
    }
}
