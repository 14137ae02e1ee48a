package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.interviews.Interview;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hiring manager sees the jobs that they work on, and of other jobs nothing, whatever way out there is. */
@WholeApplication
class OtherJobTest {

    /** Ways that only services use, which look at who asks themselves. */
    private static final Set<WayOut> ASK_FOR_NOBODY = EnumSet.of(WayOut.PROGRESS, WayOut.ARCHIVE);

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private Outlook outlook;

    @Test
    void nothingOfAnotherJobComesOut() {
        Interview interview = stage.at(Stage.State.REVEALED, Viewer.MANAGER);
        String name = outlook.nameOf(interview);
        List<String> wrong = new ArrayList<>();
        int shown = 0;
        for (WayOut way : WayOut.values()) {
            String other = outlook.through(way, interview, Viewer.OTHER_MANAGER);
            if (!ASK_FOR_NOBODY.contains(way)
                    && (other.contains(name) || other.contains(company.addressOf(interview)))) {
                wrong.add(way + " shows the candidate of another job");
            }
            if (outlook.through(way, interview, Viewer.MANAGER).contains(name)) {
                shown++;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(shown)
                .as("ways that show the candidate to those who work on the job")
                .isGreaterThan(15);
    }
}
