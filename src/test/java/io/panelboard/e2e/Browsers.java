package io.panelboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * One Chromium for a test class and in it a window for every person, closed after each test. Use as a static field with
 * {@code @RegisterExtension}, on the test's own thread only. Pictures go to {@code target/screenshots/<test class>};
 * a failed test leaves a picture of every open page there, its complaints, and a trace for {@code playwright show-trace}.
 */
final class Browsers implements AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {

    private static final String DEMO_PASSWORD = "panelboard";
    /** Snapshots make a trace complete and five browsers slow: -Dpanelboard.snapshots=true asks for them. */
    private static final boolean SNAPSHOTS = Boolean.getBoolean("panelboard.snapshots");

    /** A machine that is busy with something else takes longer: -Dpanelboard.patience=60 gives a minute, for instance. */
    private static final double MILLISECONDS_TO_WAIT = Integer.getInteger("panelboard.patience", 30) * 1_000.0;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(MILLISECONDS_TO_WAIT);
    }

    private final String baseUrl;
    private final Path folder;
    private final Chromium chromium = Chromium.launch();
    private final List<Window> windows = new ArrayList<>();
    private int pictures;

    Browsers(Class<?> test, String baseUrl) {
        this.baseUrl = baseUrl;
        folder = Path.of("target", "screenshots", test.getSimpleName());
        forgetLastRun(folder);
    }

    /** A new browser window in which this person of the demo has signed in. */
    Window person(String email) {
        return person(email, Look.DESKTOP);
    }

    Window person(String email, Look look) {
        Window window = visitor(email, look);
        signIn(window.page(), email);
        return window;
    }

    /** A new window in which nobody has signed in. */
    Window visitor(String name, Look look) {
        BrowserContext context = chromium.browser().newContext(look.options(baseUrl));
        context.setDefaultTimeout(MILLISECONDS_TO_WAIT);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(SNAPSHOTS));
        Traffic traffic = Traffic.of(context);
        List<String> complaints = new ArrayList<>();
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.location() + " " + message.text());
            }
        });
        Window window = new Window(name, context, context.newPage(), traffic, complaints);
        windows.add(window);
        return window;
    }

    /** Fills in the sign-in page as a person does, by its labels. */
    static void signIn(Page page, String email) {
        page.navigate("/login");
        page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(DEMO_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Numbered in the order of taking, so that the folder reads as a story. */
    void screenshot(Page page, String name) {
        pictures++;
        picture(page, "%02d-%s".formatted(pictures, name));
    }

    /**
     * As {@link #screenshot}, of 1280 x 720 pixels for the documentation, into which it goes with
     * -Dpanelboard.docs.write=true.
     */
    void documentation(Page page, String name) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(1280, 720);
        if (Boolean.getBoolean("panelboard.docs.write")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", name + ".png")));
        } else {
            screenshot(page, name);
        }
        page.setViewportSize(size.width, size.height);
    }

    /** @throws AssertionError if axe-core finds fault with the page as it stands */
    void axe(Page page) {
        Accessibility.check(page);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        if (failed || !violations().isEmpty()) {
            windows.forEach(window -> keepEvidence(
                    window, "failed-" + test.getRequiredTestMethod().getName() + "-" + window.name()));
        }
        if (!failed) {
            assertThat(violations())
                    .as("what the pages' content security policy refused")
                    .isEmpty();
        }
    }

    private List<String> violations() {
        return windows.stream()
                .flatMap(window -> window.complaints().stream())
                .filter(complaint -> complaint.contains("Content Security Policy"))
                .toList();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        windows.forEach(window -> close(window.context()::close, window.name()));
        windows.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        chromium.close();
    }

    /**
     * Closing is no part of what a test says. Now and then Playwright stumbles over a late word of a page that is gone
     * already; what it did not close then ends with the browser, and the browser with the driver.
     */
    private static void close(Runnable closing, String what) {
        try {
            closing.run();
        } catch (PlaywrightException late) {
            System.out.println("Closing " + what + ": " + late.getMessage());
        }
    }

    private void keepEvidence(Window window, String name) {
        List<Page> pages = window.context().pages();
        for (int tab = 0; tab < pages.size(); tab++) {
            picture(pages.get(tab), name + "-tab" + (tab + 1));
        }
        window.context().tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + "-trace.zip")));
        try {
            Files.write(folder.resolve(name + "-complaints.txt"), window.complaints());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what the pages of " + window.name() + " complained of", e);
        }
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    private static void forgetLastRun(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + folder, e);
        }
    }
}
