package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.access.Stage.State;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditTrail;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardCopies;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.upkeep.Upkeep;
import io.panelboard.upkeep.UpkeepViolation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A copy of everything is a door to sealed values, too (R3). */
@WholeApplication
class SealedBackupTest {

    @Autowired
    private Stage stage;

    @Autowired
    private Company company;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Boards boards;

    @Autowired
    private BoardCopies copies;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private People people;

    @Test
    void anAdministratorWithASeatGetsNoneBeforeTheReveal() {
        Person seated = company.stored(Viewer.FORMER_PANELIST);
        stage.at(State.ALL_LOCKED, Viewer.FORMER_PANELIST);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> upkeep.backup(seated))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(UpkeepViolation.SITS_ON_SEALED_BOARD));
    }

    /** Accounts of one's own making are one's own, by whichever detour. */
    @Test
    void anAdministratorWithASeatGetsNoneByAnAccountTheyOpenedThemselves() {
        Person seated = company.stored(Viewer.FORMER_PANELIST);
        stage.at(State.ALL_LOCKED, Viewer.FORMER_PANELIST);
        Person second = opened(seated, "second");
        Person third = opened(second, "third");
        Person unrelated = company.boss();

        for (Person account : List.of(second, third)) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> upkeep.backup(account))
                    .withMessageContaining(seated.name())
                    .satisfies(refused ->
                            assertThat(refused.code()).isEqualTo(UpkeepViolation.OPENED_BY_SOMEBODY_ON_SEALED_BOARD));
        }
        // A backup of a MongoDB is not Panelboard's, which is said to whoever may have one.
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> upkeep.backup(unrelated))
                .withMessageContaining("mongodump");
    }

    private Person opened(Person by, String name) {
        var invited =
                people.invite(by, Ids.random() + "@demo.test", name, Set.of(Role.ADMINISTRATOR, Role.INTERVIEWER));
        people.accept(invited.secret(), "another lamp on wednesday");
        return invited.person();
    }

    /** The other way around: the copy first, the seat afterwards. */
    @Test
    void whoeverTookACopyGetsNoSeatOnABoardThatItHoldsSealedAndThePanelSeesIt() {
        Person administrator = company.stored(Viewer.OTHER_LEAD);
        Interview live = stage.at(State.LIVE, Viewer.LEAD);
        Interview revealed = stage.at(State.REVEALED, Viewer.LEAD);
        Interview planned = stage.at(State.PLANNED, Viewer.LEAD);
        Person manager = company.stored(Viewer.MANAGER);
        assertThat(addable(live, manager)).contains(administrator.id());

        copies.taken(administrator);
        copies.taken(administrator);

        assertThat(addable(live, manager)).isNotEmpty().doesNotContain(administrator.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> boards.perform(
                        live.id(),
                        manager,
                        Ids.random(),
                        new BoardCommand.AddPanelist(administrator.id(), Set.of(), "Somebody is ill")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(BoardViolation.COPY_TAKEN_BEFORE));
        assertThat(boards.view(live.id(), company.stored(Viewer.PANELIST)).copies())
                .extracting(BoardView.Copy::name)
                .containsExactly(administrator.name());
        assertThat(boards.view(revealed.id(), company.stored(Viewer.PANELIST)).copies())
                .isEmpty();
        assertThat(boards.view(planned.id(), company.stored(Viewer.PANELIST)).copies())
                .isEmpty();
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> boards.view(live.id(), administrator));
        var onRecord = new AuditFilter("backup that holds", administrator.id(), AuditKind.DONE, "", null, null);
        assertThat(trail.entries(company.boss(), onRecord, Long.MAX_VALUE, 100).rows())
                .filteredOn(row ->
                        row.entry().object().equals("interview " + live.id().value()))
                .hasSize(1);
    }

    private List<PersonId> addable(Interview interview, Person manager) {
        return boards.addable(interview.id(), manager).stream()
                .map(Boards.Addable::person)
                .toList();
    }
}
