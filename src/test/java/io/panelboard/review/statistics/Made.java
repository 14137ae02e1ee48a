package io.panelboard.review.statistics;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds interviews for statistics. */
final class Made {

    private Made() {}

    /**
     * Builds an interview in which every question was asked for five minutes.
     *
     * @param cards such as {@code "ann 43-0"}: who, and one character for each question
     */
    static InterviewRatings sheet(String candidate, String... cards) {
        int questions = cards[0].length() - cards[0].indexOf(' ') - 1;
        return sheet(candidate, "A".repeat(questions), Collections.nCopies(questions, 300), cards);
    }

    static InterviewRatings sheet(String candidate, String turns, List<Integer> seconds, String... cards) {
        return new InterviewRatings(
                new InterviewId("i-" + candidate),
                new CandidateId(candidate),
                IntStream.range(0, turns.length())
                        .mapToObj(i -> new QuestionId("q" + i))
                        .toList(),
                new Ratings(turns, seconds, Arrays.stream(cards).map(Made::card).toList()));
    }

    private static Ratings.Card card(String card) {
        String scores = card.substring(card.indexOf(' ') + 1);
        return new Ratings.Card(
                new PersonId(card.substring(0, card.indexOf(' '))), mean(scores), 60 * scores.length(), scores);
    }

    private static @Nullable Double mean(String scores) {
        var levels = scores.chars().filter(c -> c > '0').map(c -> c - '0').summaryStatistics();
        return levels.getCount() == 0 ? null : levels.getAverage();
    }

    /**
     * Builds candidates of different strength, each rated by three of six raters of different leniency on six
     * questions.
     *
     * @param sharpness how much a candidate's strength shows; 0 is pure noise
     */
    static List<InterviewRatings> panels(int candidates, double sharpness, long seed) {
        var random = new SplittableRandom(seed);
        var sheets = new ArrayList<InterviewRatings>();
        for (int c = 0; c < candidates; c++) {
            double strength = sharpness * random.nextGaussian();
            int[] raters = {0, 1, 2, 3, 4, 5};
            for (int i = 0; i < 3; i++) {
                int other = i + random.nextInt(raters.length - i);
                int kept = raters[i];
                raters[i] = raters[other];
                raters[other] = kept;
            }
            String[] cards = IntStream.range(0, 3)
                    .mapToObj(i -> card(raters[i], strength, random))
                    .toArray(String[]::new);
            sheets.add(sheet("c%04d".formatted(c), cards));
        }
        return sheets;
    }

    private static String card(int rater, double strength, SplittableRandom random) {
        var card = new StringBuilder("r" + rater + " ");
        for (int q = 0; q < 6; q++) {
            double level = 3 + strength + (rater - 2.5) * 0.2 + 0.6 * random.nextGaussian();
            card.append(random.nextInt(12) == 0 ? 0 : Math.clamp(Math.round(level), 1, 5));
        }
        return card.toString();
    }
}
