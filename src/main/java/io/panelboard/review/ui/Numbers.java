package io.panelboard.review.ui;

import io.panelboard.review.Aggregate;
import java.time.Duration;
import java.util.Locale;

/** Figures as people read them: one decimal and no more, because a panel of a few people supports no finer reading. */
final class Numbers {

    private Numbers() {}

    /** Such as "3.6". */
    static String mean(double mean) {
        return String.format(Locale.ENGLISH, "%.1f", mean);
    }

    /** A difference with its sign, such as "+0.3"; "no change" if nothing is left of it. */
    static String difference(double difference) {
        String amount = mean(Math.abs(difference));
        if (amount.equals("0.0")) {
            return "no change";
        }
        return (difference < 0 ? "−" : "+") + amount;
    }

    /** Such as "62 %"; "–" if there is none. */
    static String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
    }

    /** Such as "0.41" or "−0.07", for figures over many candidates; "–" if there is none. */
    static String hundredths(double figure) {
        if (Double.isNaN(figure)) {
            return "–";
        }
        String amount = String.format(Locale.ENGLISH, "%.2f", Math.abs(figure));
        return figure < 0 && !amount.equals("0.00") ? "−" + amount : amount;
    }

    /** A mean with its standard deviation, such as "3.81, 0.62"; "–" if there is none. */
    static String meanAndSpread(double mean, double deviation) {
        return Double.isNaN(mean) ? "–" : hundredths(mean) + ", " + hundredths(deviation);
    }

    /** A figure with its sign on both sides of 0, such as "+0.41". */
    static String signedHundredths(double figure) {
        String said = hundredths(figure);
        return figure > 0 && !said.equals("0.00") ? "+" + said : said;
    }

    /** Whether two figures read differently. */
    static boolean differ(double a, double b) {
        return !mean(a).equals(mean(b));
    }

    /** From the strictest to the most lenient rater, such as "2.0 to 4.5". */
    static String range(Aggregate figures) {
        if (figures.raters() == 1) {
            return "one rater";
        }
        return differ(figures.low(), figures.high())
                ? mean(figures.low()) + " to " + mean(figures.high())
                : "all " + mean(figures.low());
    }

    /** Such as "4:05". */
    static String minutes(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** Such as "1 question" or "3 questions". */
    static String count(int n, String thing) {
        return n == 1 ? "1 " + thing : "%,d %ss".formatted(n, thing);
    }
}
