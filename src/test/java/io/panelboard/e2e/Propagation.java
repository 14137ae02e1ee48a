package io.panelboard.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One page on which something is changed again and again, and others that show it. The times are taken inside the
 * pages, of the click and of the changed DOM; all pages have to be of one browser, so that their clocks are one.
 */
final class Propagation {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 100;

    /** From now on the page knows when the text of this element changed. */
    private static final String WATCH = """
            element => {
              let text = element.textContent;
              const seen = [];
              let tell = () => {};
              window.seenAfter = time => new Promise((found, fail) => {
                setTimeout(() => fail(new Error('The change did not arrive.')), 15000);
                tell = () => seen.at(-1) > time && found(seen.at(-1));
                tell();
              });
              new MutationObserver(() => {
                if (element.textContent !== text) {
                  text = element.textContent;
                  seen.push(performance.timeOrigin + performance.now());
                  tell();
                }
              }).observe(element, { childList: true, characterData: true, subtree: true });
            }
            """;

    /** A person pauses between two clicks; this one is quicker, but waits for the answer to the click before. */
    private static final String CLICK = """
            async selector => {
              const busy = () => Object.values(window.Vaadin.Flow.clients).some(client => client.isActive?.());
              do {
                await new Promise(done => setTimeout(done, 80 + 40 * Math.random()));
              } while (busy());
              const element = document.querySelector(selector);
              const time = performance.timeOrigin + performance.now();
              element.click();
              return time;
            }
            """;

    private final Page clicker;
    private final List<String> clicks;
    private final List<Page> observers = new ArrayList<>();
    private int next;

    /**
     * Milliseconds from the click to the changed DOM, over all changes and observers.
     *
     * @param renderer what one change costs the first observer's page
     */
    record Latency(double p50, double p99, RendererCost.Totals renderer) {

        static Latency of(double[] milliseconds, RendererCost.Totals renderer) {
            double[] sorted = milliseconds.clone();
            Arrays.sort(sorted);
            return new Latency(percentile(sorted, 50), percentile(sorted, 99), renderer);
        }

        /** The smallest value that at least so many percent of all do not exceed. */
        private static double percentile(double[] sorted, int percent) {
            return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
        }
    }

    /** @param clicks selectors of what is clicked in turn on the first page; each click changes what the others show */
    Propagation(Page clicker, List<String> clicks) {
        this.clicker = clicker;
        this.clicks = clicks;
    }

    int observers() {
        return observers.size();
    }

    /** @param shown the element on the observer's page whose text each click changes */
    void observe(Page observer, Locator shown) {
        shown.evaluate(WATCH);
        observers.add(observer);
    }

    Latency measure() {
        for (int i = 0; i < WARM_UP; i++) {
            change();
        }
        var cost = new RendererCost(observers.getFirst());
        double[] all = new double[MEASURED * observers.size()];
        for (int i = 0; i < MEASURED; i++) {
            double[] one = change();
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        return Latency.of(all, cost.since().per(MEASURED));
    }

    /** One change; returns when every observer has seen it, with the milliseconds that each took. */
    private double[] change() {
        double clicked = time(clicker.evaluate(CLICK, clicks.get(next++ % clicks.size())));
        return observers.stream()
                .mapToDouble(page -> time(page.evaluate("time => window.seenAfter(time)", clicked)) - clicked)
                .toArray();
    }

    private static double time(Object number) {
        return ((Number) number).doubleValue();
    }
}
