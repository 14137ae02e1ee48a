package io.panelboard.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MultipartException;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void aBrokenRuleIsNamedByItsCode() {
        var problem = advice.ruleBroken(new RuleViolation("title", CommonViolation.TEXT_MISSING, "A title"));

        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getDetail()).isEqualTo("A title is needed.");
        assertThat(problem.getType()).isEqualTo(URI.create("urn:panelboard:problem:common.text-missing"));
        assertThat(problem.getProperties())
                .containsEntry("code", "common.text-missing")
                .containsEntry("field", "title");
    }

    @Test
    void saysThatTheDatabaseIsAwayAndNotWhereItIs() {
        var problem = advice.databaseFailed(new DataAccessResourceFailureException("connection lost to db.test"));

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getDetail()).contains("does not answer").doesNotContain("db.test");
        assertThat(advice.databaseFailed(new TemporarilyUnavailable(CommonViolation.DATABASE_STOPPED))
                        .getProperties())
                .containsEntry("code", "common.database-stopped");
    }

    @Test
    void anUploadThatIsCutOffIsTheCallersFault() {
        assertThat(advice.uploadDamaged(new MultipartException("cut off")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void whatNobodyForesawIsToldUnlessAnAnswerHasBegun() {
        var response = new MockHttpServletResponse();
        var failure = new IllegalStateException("secret");
        assertThat(advice.unexpected(failure, response).getStatus()).isEqualTo(500);
        assertThat(advice.unexpected(failure, response).getDetail()).doesNotContain("secret");

        response.setCommitted(true);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> advice.unexpected(failure, response));
    }
}
