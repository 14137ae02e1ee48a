package io.panelboard.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** The screen somebody sits at; width and height in CSS pixels. */
record Look(int width, int height, ColorScheme colours) {

    static final Look DESKTOP = new Look(1280, 800, ColorScheme.LIGHT);
    static final Look WIDE = new Look(1600, 1000, ColorScheme.LIGHT);
    static final Look PHONE = new Look(360, 740, ColorScheme.LIGHT);

    Look dark() {
        return new Look(width, height, ColorScheme.DARK);
    }

    /** Without motion, so that a picture or a contrast check never meets a half-open dialog. */
    Browser.NewContextOptions options(String baseUrl) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB");
    }
}
