package io.panelboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.Histories.Click;
import io.panelboard.board.internal.StoredSizes;
import io.panelboard.interviews.Interviews;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocumentQuotaTest {

    private static final int DOCUMENT = 16 * 1024 * 1024;

    /** The quota counts the newest versions of texts, and the rest of the log. */
    @Property(tries = 500)
    void nothingTakesMoreThanIsCounted(@ForAll("histories") List<Click> clicks) {
        var script = new Script();
        int counted = 0;
        for (Click click : clicks) {
            Board before = script.board;
            int known = script.events.size();
            script.tries(click.by(), click.command());
            for (BoardEvent event : List.copyOf(script.events.subList(known, script.events.size()))) {
                before.replacedBy(event).ifPresent(script.events::remove);
                counted += DocumentQuota.of(event)
                        - before.replacedBy(event).map(DocumentQuota::of).orElse(0);
            }
        }
        assertThat(StoredSizes.of(script.events)).isLessThanOrEqualTo(counted + 20);
        assertThat(Board.of(BoardFixture.SETTING, script.events).viewFor(BoardFixture.PAT, Presence.NOBODY))
                .isEqualTo(script.seenBy(BoardFixture.PAT));
    }

    @Test
    void lettersOfAnyKindAreCounted() {
        var event = new BoardEvent.Noted(
                new BoardEvent.Stamp(1, BoardFixture.START, BoardFixture.PAT.id(), "c"),
                BoardFixture.QUESTIONS.getFirst(),
                "ä山🦀".repeat(1_000),
                IntStream.range(0, BoardEvent.Text.REMEMBERED)
                        .mapToObj(n -> "command-%d".formatted(n))
                        .collect(Collectors.toList()));
        assertThat(StoredSizes.of(List.of(event))).isBetween(9_000, DocumentQuota.of(event) + 20);
    }

    @Test
    void theLargestPanelFitsIntoADocument() {
        assertThat(DocumentQuota.PER_PERSON * Interviews.MOST_SEATS).isLessThan(DOCUMENT * 3 / 4);
    }

    @Provide
    Arbitrary<List<Click>> histories() {
        return Histories.any();
    }
}
