package io.panelboard.upkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class BackupProblemsTest {

    private final BackupProblems problems = new BackupProblems();

    @Test
    void eachProblemHasItsStatusAndItsSentence() {
        var refused = problems.refused(new RuleViolation("Please back it up with mongodump."));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getDetail()).isEqualTo("Please back it up with mongodump.");
        assertThat(problems.refused(new NotAllowed("Only …")).getStatus()).isEqualTo(403);
        assertThat(problems.databaseAway(new QueryTimeoutException("late")).getStatus())
                .isEqualTo(503);
    }
}
