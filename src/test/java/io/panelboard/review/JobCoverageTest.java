package io.panelboard.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.board.Recommendation;
import io.panelboard.jobs.Criterion;
import io.panelboard.review.JobCoverage.Bar;
import io.panelboard.review.JobCoverage.RevealedRound;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Uses rounds that asked one question about "design" and one about "ownership"; 0 stands for "not assessed". */
class JobCoverageTest {

    private static final int DESIGN = 0;
    private static final int OWNERSHIP = 2;

    private static RevealedRound round(int leadDesign, int leadOwnership, int patDesign, int patOwnership) {
        var cards = new Cards(List.of(10, 10, 10, 10, 10))
                .asks(DESIGN, OWNERSHIP)
                .scores(Cards.LEAD, DESIGN, leadDesign)
                .scores(Cards.LEAD, OWNERSHIP, leadOwnership)
                .scores(Cards.PAT, DESIGN, patDesign)
                .scores(Cards.PAT, OWNERSHIP, patOwnership)
                .locks(Cards.LEAD, Recommendation.YES)
                .locks(Cards.PAT, Recommendation.NO)
                .reveals();
        return new RevealedRound(cards.result(), cards.ratings());
    }

    private static JobCoverage.Row row(JobCoverage coverage, String competency) {
        return coverage.rows().stream()
                .filter(row -> row.competency().equalsIgnoreCase(competency))
                .findFirst()
                .orElseThrow();
    }

    private static Bar bar(double asked, RevealedRound... rounds) {
        var coverage = JobCoverage.of(List.of(new Criterion("design", 10, asked)), List.of(rounds));
        return row(coverage, "design").bar();
    }

    @Test
    void withoutARevealedRoundEverythingIsAGap() {
        var coverage = JobCoverage.of(List.of(new Criterion("Design", 10, 3.0)), List.of());

        assertThat(coverage.rows())
                .extracting(JobCoverage.Row::competency, JobCoverage.Row::assessors, JobCoverage.Row::bar)
                .containsExactly(tuple("Design", 0, Bar.NOT_KNOWN));
        assertThat(coverage.result()).isNull();
    }

    @Test
    void aBarIsMetOnlyWhenTheStrictestRaterIsAtIt() {
        assertThat(bar(3, round(3, 1, 4, 1))).isEqualTo(Bar.MET);
        assertThat(bar(3, round(2, 1, 4, 1))).isEqualTo(Bar.NOT_KNOWN);
        assertThat(bar(3, round(2, 1, 2, 1))).isEqualTo(Bar.NOT_MET);
        assertThat(bar(3, round(3, 1, 4, 1), round(2, 1, 3, 1)))
                .as("another round doubts it")
                .isEqualTo(Bar.NOT_KNOWN);
    }

    @Test
    void oneRaterAloneLeavesABarUnknown() {
        assertThat(bar(3, round(5, 1, 0, 1))).isEqualTo(Bar.NOT_KNOWN);
        assertThat(bar(3, round(0, 1, 0, 1))).isEqualTo(Bar.NOT_KNOWN);
    }

    @Test
    void competenciesAreOnesWhateverTheirSpelling() {
        var coverage = JobCoverage.of(List.of(new Criterion("  DESIGN ", 10, null)), List.of(round(3, 4, 3, 4)));

        assertThat(coverage.rows()).extracting(JobCoverage.Row::competency).containsExactly("  DESIGN ", "ownership");
        assertThat(coverage.rows().getFirst().combined()).isNotNull();
        assertThat(row(coverage, "ownership").criterion()).isNull();
    }

    @Test
    void whoRatedInTwoRoundsIsOnePerson() {
        var coverage = JobCoverage.of(List.of(), List.of(round(3, 3, 3, 0), round(4, 4, 4, 4)));

        assertThat(row(coverage, "design").assessors()).isEqualTo(2);
        assertThat(row(coverage, "ownership").assessors()).isEqualTo(2);
        assertThat(row(coverage, "design").rounds())
                .extracting(figures -> requireNonNull(figures).mean())
                .containsExactly(3.0, 4.0);
        assertThat(requireNonNull(row(coverage, "design").combined()).raters()).isEqualTo(4);
    }

    /** Only what was assessed enters, by the weights of the job. */
    @Property(tries = 300)
    void theResultIsTheWeightedMeanOfWhatWasAssessed(
            @ForAll @Size(4) List<@IntRange(max = 5) Integer> scores,
            @ForAll @IntRange(max = 100) int design,
            @ForAll @IntRange(max = 100) int ownership) {
        var criteria = List.of(new Criterion("design", design, null), new Criterion("ownership", ownership, null));
        var coverage =
                JobCoverage.of(criteria, List.of(round(scores.get(0), scores.get(1), scores.get(2), scores.get(3))));

        double sum = 0;
        double weights = 0;
        for (JobCoverage.Row row : coverage.rows()) {
            Aggregate combined = row.combined();
            if (combined != null) {
                int weight = requireNonNull(row.criterion()).weight();
                sum += weight * combined.mean();
                weights += weight;
            }
        }
        if (weights == 0) {
            assertThat(coverage.result()).isNull();
        } else {
            assertThat(requireNonNull(coverage.result()).mean()).isCloseTo(sum / weights, offset(1e-9));
        }
        Statistics.collect(weights == 0 ? "no result" : "a result");
        Statistics.coverage(figures -> figures.check("a result").count(n -> n > 100));
    }
}
