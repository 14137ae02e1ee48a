package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class PublicationsTest {

    private final List<Object> heard = new ArrayList<>();
    private boolean deaf;

    private final Publications publications = new Publications(event -> {
        if (deaf) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        heard.add(event);
    });

    @Test
    void whatNobodyHeardDuringAGapIsToldBeforeTheProcessEnds() {
        publications.start();
        deaf = true;
        assertThat(publications.publish("locked")).isFalse();
        deaf = false;

        publications.stop();

        assertThat(heard).containsExactly("locked");
        assertThat(publications.waiting()).isZero();
    }

    @Test
    void theLastWordsAreSaidAfterTheLastCommand() {
        assertThat(publications.getPhase()).isLessThan(new Draining().getPhase());
    }
}
