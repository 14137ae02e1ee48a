package io.panelboard.questions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ApiProblemsTest {

    private final ApiProblems problems = new ApiProblems();

    @Test
    void saysThatTheDatabaseIsAway() {
        var problem = problems.databaseAway(new DataAccessResourceFailureException("connection lost to db.test"));

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getDetail()).contains("does not answer").doesNotContain("db.test");
    }

    @Test
    void tellsRefusalsAndMissingRightsApart() {
        var refused = problems.refused(new RuleViolation("title", "A title is needed."));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getDetail()).isEqualTo("A title is needed.");
        assertThat(refused.getProperties()).containsEntry("field", "title");
        assertThat(problems.refused(new NotAllowed("No.")).getStatus()).isEqualTo(403);
    }
}
