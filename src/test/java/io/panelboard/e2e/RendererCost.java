package io.panelboard.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Reads from the browser what a page has cost its renderer so far. Times depend on load, counts do not. */
final class RendererCost {

    private final CDPSession session;
    private Totals begin = new Totals(0, 0, 0);

    /**
     * Holds what a page cost.
     *
     * @param layouts how often the page was laid out
     * @param styles how often styles were computed anew
     * @param milliseconds of all the renderer's tasks
     */
    record Totals(double layouts, double styles, double milliseconds) {

        Totals per(int updates) {
            return new Totals(layouts / updates, styles / updates, milliseconds / updates);
        }
    }

    RendererCost(Page page) {
        session = page.context().newCDPSession(page);
        session.send("Performance.enable");
        reset();
    }

    /** Counts from here on. */
    void reset() {
        begin = read();
    }

    /** Returns the cost since the last {@link #reset()}. */
    Totals since() {
        Totals now = read();
        return new Totals(
                now.layouts - begin.layouts, now.styles - begin.styles, now.milliseconds - begin.milliseconds);
    }

    private Totals read() {
        JsonObject answer = session.send("Performance.getMetrics");
        return new Totals(
                metric(answer, "LayoutCount"),
                metric(answer, "RecalcStyleCount"),
                metric(answer, "TaskDuration") * 1000);
    }

    private static double metric(JsonObject answer, String name) {
        for (JsonElement metric : answer.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("The browser has no metric " + name);
    }
}
