package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.access.Stage.State;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every method that a page or a program can call, by everybody: who has no right is told so before anything else. */
@WholeApplication
class ServiceMatrixTest {

    /**
     * Who may call it: A administrators, M hiring managers, "active" whoever may still sign in, "own" anybody, who gets
     * to see only what is their own. The candidate is refused whatever the role where it says "refused" (R9); "-" stands
     * where no single candidate is asked about.
     */
    private static final String OF_SOMEBODY = """
            method                          who    candidate job
            AccountChanges.told             own    -         -
            AccountChanges.untold           own    -         -
            ApplicationReviews.of           M      refused   refused
            Applications.add                M      -         refused
            Applications.end                M      refused   refused
            Applications.hold               M      refused   refused
            Applications.of/1               M      -         -
            Applications.of/2               M      refused   refused
            Applications.preview            M      -         refused
            AuditTrail.check                A      -         -
            AuditTrail.entries              A      -         -
            AuditTrail.export               A      -         -
            AuditTrail.head                 A      -         -
            BoardCopies.taken               A      -         -
            Calibrations.of                 M      -         -
            Calibrations.sets               M      -         -
            CandidateMentions.of            M      refused   -
            CandidateProgress.of            M      -         -
            Candidates.change               M      refused   refused
            Comparisons.field               M      -         -
            Comparisons.jobs                M      -         -
            Competencies.add                A      -         -
            Competencies.merge              A      -         -
            Competencies.rename             A      -         -
            Competencies.retire             A      -         -
            Erasures.erase                  M      refused   refused
            FigureFiles.of                  M      -         -
            HeldBackSignIns.networks        A      -         -
            HeldBackSignIns.people          A      -         -
            HeldBackSignIns.release         A      -         -
            HeldBackSignIns.releaseNetwork  A      -         -
            InterviewLists.choices          M      -         -
            InterviewLists.clashes          M      -         -
            InterviewLists.find             M      -         -
            InterviewLists.rounds           M      refused   refused
            InterviewLists.seated           own    -         -
            Interviews.all                  M      -         -
            Interviews.cancel               M      refused   refused
            Interviews.change               M      refused   refused
            Interviews.conflicts            M      -         -
            Interviews.of                   own    -         -
            Interviews.plan                 M      refused   refused
            Invitations.all                 A      -         -
            Jobs.all                        A      -         -
            Jobs.change                     M      -         refused
            Jobs.close                      M      -         refused
            Jobs.get                        AM     -         refused
            Jobs.grant                      A      -         -
            Jobs.of                         own    -         -
            Jobs.open                       M      -         -
            Jobs.reopen                     M      -         refused
            Passwords.change                active -         -
            Passwords.confirm               active -         -
            People.change                   A      -         -
            People.changeProfile            active -         -
            People.chosenZone               own    -         -
            People.followBrowser            active -         -
            People.invite                   A      -         -
            People.inviteAgain              A      -         -
            PersonErasures.erase            A      -         -
            ProviderAccounts.unlink         A      -         -
            QuestionSets.create             A      -         -
            QuestionSets.delete             A      -         -
            QuestionSets.duplicate          A      -         -
            QuestionSets.edit               A      -         -
            QuestionSets.publish            A      -         -
            QuestionSets.publishAsSeen      A      -         -
            QuestionSets.retire             A      -         -
            RecordChecks.file               AM     -         -
            RecordChecks.value              AM     -         -
            RecordExports.choices           M      -         -
            RecordExports.count             M      -         -
            RecordExports.export            M      -         -
            Records.of                      M      refused   refused
            Results.rebuildAll              AM     -         -
            Retention.drop                  M      -         refused
            Retention.due                   M      -         -
            Retention.keep                  M      -         refused
            Retention.rules                 M      -         -
            Reviews.decide                  M      refused   refused
            Reviews.decision                M      refused   refused
            Reviews.remind                  M      refused   refused
            Reviews.review                  M      refused   refused
            SecondFactors.newRecoveryCodes  active -         -
            SecondFactors.offer/1           own    -         -
            SecondFactors.offer/2           active -         -
            SecondFactors.remove            A      -         -
            SecondFactors.turnOff           active -         -
            SecondFactors.turnOn            own    -         -
            SignedInPlaces.end              own    -         -
            SignedInPlaces.endAll           A      -         -
            SignedInPlaces.endOthers        own    -         -
            SignedInPlaces.of               own    -         -
            Upkeep.backup                   A      -         -
            Upkeep.lastBackup               A      -         -
            Upkeep.storage                  A      -         -
            """;

    /**
     * Methods that ask for nobody, with the packages of pages and addresses that call them, "-" for none, and why that
     * is safe. What only services call, they call for somebody whom they have looked at, or to show it to nobody.
     */
    private static final String OF_NOBODY = """
            method                           pages                      why
            BoardClosure.isDecided           -                          the boards ask it
            BoardFingerprints.of             -                          empty before the reveal; the record and its check look at who asks
            BoardCopies.sealed               -                          the backup, which looks at who asks
            Boards.progress                  review.ui                  holds nothing that anybody gave; the lists look at who asks
            Boards.revealed                  -                          empty before the reveal; the review looks at who asks
            Boards.unreached                 board.ui                   counts a failure, and knows neither who nor what
            CandidateActivity.latest         -                          retention asks it
            CandidateErasure.erase           -                          the erasure, which looks at who asks, calls it
            CandidateWatches.changedElsewhere -                         the lists of another node tell it
            CandidateWatches.watch           candidates.ui              says that somebody changed, never what; pages look at who asks
            Candidates.all                   -                          fills lists that look at who asks
            Candidates.byEmail               -                          finds out who must not see what (R9)
            Candidates.byIds                 interviews.ui              names of candidates whose interviews the manager was shown
            Candidates.find                  -                          services ask it
            Competencies.all                 questions.ui               questions, for administrators: every page there is theirs
            Competencies.names               jobs.ui,questions.editor,questions.ui names to choose from, for hiring managers and administrators
            CurrentAddress.get               people.signin              says from where somebody asks
            CurrentPerson.get                audit.ui,board.ui,candidates.ui,exchange.api,exchange.imports,interviews.ui,jobs.ui,people.ui,questions.bank,questions.editor,questions.revisions,questions.ui,review.api,review.ui,upkeep.api,upkeep.ui says who asks
            FirstAdministrator.complete      people.ui                  whoever has the secret that the first start printed
            FirstAdministrator.isOpen        people.ui                  whoever has the secret that the first start printed
            InterviewInUse.started           -                          the planning asks it
            Interviews.each                  -                          fills lists that look at who asks
            Interviews.find                  -                          services ask it
            Interviews.hasBegun              interviews.ui              the page of one interview, which was looked up for the manager
            Interviews.ids                   -                          for work that shows none of them to anybody
            Interviews.ofCandidate           -                          the erasure asks it
            DemoClock.getZone                -                          the demo plays its interviews by it
            DemoClock.instant                -                          the demo plays its interviews by it
            DemoClock.withZone               -                          the demo plays its interviews by it
            DemoInterviews.run               -                          runs once, when the demo starts
            InterviewLists.watch             review.ui                  says that something changed, never what; lists look at who asks
            Interviews.begin                 -                          the board, which has decided that it begins, calls it
            Interviews.reseat                -                          the board, which has decided who may sit where, calls it
            PasswordTries.take               -                          the service that changes passwords asks it
            Passwords.byEmail                people.signin              signing in
            Passwords.hash                   -                          the services that take a new password ask it
            Passwords.of                     people.signin              signing in
            Passwords.rehash                 people.signin              a stronger hash of the password that was right just now
            People.accept                    people.ui                  whoever holds the secret of a one-time link is let in by it
            People.all                       audit.ui,people.ui                  pages with all people, for administrators
            People.byEmail                   -                          services ask it
            People.byIds                     interviews.ui,jobs.ui,questions.revisions names of a panel and of a job, for hiring managers; of those who published, for administrators
            Interviews.everSeated            -                          a backup asks it
            People.engage                    -                          services that give seats call it
            People.find                      people.signin,people.ui,upkeep.ui who is signed in; who changed one's account; who took a backup, for administrators
            People.forgotten                 people.ui                  shown to administrators
            People.invited                   people.ui                  whoever holds the secret of a one-time link
            People.openers                   -                          services ask it
            People.notAccepted               interviews.ui              which interviewers cannot sign in yet, for hiring managers
            People.with                      interviews.ui,jobs.ui         names of interviewers and hiring managers, for hiring managers
            PersonDuties.of                  -                          the erasure of a person, which looks at who asks, asks it
            PersonErasure.erase              -                          the erasure of a person, which looks at who asks, calls it
            PlayedBoards.add                 -                          the demo fills itself with made-up interviews
            ProviderAccounts.isLinked        people.ui                  shown to administrators
            ProviderAccounts.link            people.signin              signing in at the provider
            ProviderAccounts.owner           people.signin              signing in at the provider
            QuestionBank.choices             questions.bank             questions, for administrators
            QuestionBank.find                questions.bank             questions, for administrators
            QuestionBank.like                questions.editor           questions, for administrators
            QuestionBank.lookalikes          questions.bank             questions, for administrators
            QuestionSetExports.formats       questions.editor           the same for everybody
            QuestionSetExports.write         questions.editor           writes the set that it is given, which the page was allowed to read
            QuestionSets.all                 exchange.api,questions.bank,questions.editor,questions.ui questions, for administrators: the addresses are theirs too
            QuestionSets.find                exchange.api,questions.editor,questions.revisions questions, for administrators
            QuestionSets.published           interviews.ui,jobs.ui,questions.ui titles to choose from, for hiring managers
            QuestionSets.revision            exchange.api,interviews.ui,questions.editor what is planned, for hiring managers; exports for administrators
            QuestionSets.revisions           questions.revisions        questions, for administrators
            RevisionUses.counts              questions.revisions        how many interviews pin a revision, and nothing about them
            RevisionUses.of                  questions.revisions        when they are and how far, without the candidate
            SecondFactors.accept             people.signin              signing in, after the first step
            SecondFactors.isOn               people.signin,people.ui    signing in; one's own page; people, for administrators
            SecondFactors.recoveryCodesLeft  people.ui                  one's own page
            SecondFactors.setUp              people.signin              signing in, between the two steps
            SignIns.begin                    people.signin              signing in
            SignIns.byToken                  people.signin              whoever holds the token is signed in by it
            SignIns.current                  people.signin              asked for every request, by its own session
            SignIns.end                      people.signin              signing out
            SignIns.ended                    people.signin              closes pages whose sign-in has ended
            SignIns.generationGrew           -                          services that end sign-ins call it
            SignIns.restoration              -                          services ask it
            SignIns.secondFactorProven       -                          the second factor, once it is set up, calls it
            SignIns.seen                     people.signin              asked for every request, by its own session
            SignIns.sweep                    -                          the clock removes sign-ins that have ended
            TrailQuotes.about                -                          the record and its check, which look at who asks, read it
            TrailQuotes.check                -                          the check of a record looks at who asks
            TrailQuotes.head                 -                          the record looks at who asks
            Applications.all                 -                          fills lists that look at who asks
            Applications.byIds               -                          services ask it
            Applications.find                -                          services ask it
            JobUse.end                       -                          the closing of a job, which looks at who asks, calls it
            JobUse.open                      jobs.ui                    how many applications end with a job, for those who close it
            Jobs.byIds                       -                          services ask it
            Jobs.find                        -                          services ask it
            Retention.keptUntil              -                          the erasure, which looks at who asks, asks it
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Test
    void everybodyIsLetInOrNotAsTheTableSays() throws Exception {
        var table = Table.of(OF_SOMEBODY);
        List<Method> methods = Services.ofSomebody();
        assertThat(methods.stream().map(Services::name))
                .as("a new method needs a line in the table")
                .containsExactlyInAnyOrderElementsOf(table.rows());
        var wrong = new ArrayList<String>();
        int checked = 0;
        for (Viewer viewer : Viewer.values()) {
            Interview interview = stage.at(State.LIVE, viewer);
            Person person = company.before(interview, viewer);
            var examples = new Examples(company, interview, person);
            for (Method method : methods) {
                String name = Services.name(method);
                boolean expected = isLetIn(
                        table.cell(name, "who"),
                        table.cell(name, "candidate"),
                        table.cell(name, "job"),
                        viewer,
                        person);
                if (isLetIn(method, examples) != expected) {
                    wrong.add("%s by %s: %s".formatted(name, viewer, expected ? "turned away" : "let in"));
                }
                checked++;
            }
        }
        System.out.printf("Methods x viewers: %d x %d = %d checked%n", methods.size(), Viewer.values().length, checked);
        assertThat(wrong).isEmpty();
    }

    @Test
    void pagesCallWhatAsksForNobodyOnlyWhereItIsSafe() {
        var table = Table.of(OF_NOBODY);
        List<Method> methods = Services.ofNobody();
        assertThat(methods.stream().map(Services::name))
                .as("a new method that asks for nobody needs a line that says why that is safe")
                .containsExactlyInAnyOrderElementsOf(table.rows());
        var wrong = new ArrayList<String>();
        for (Method method : methods) {
            String name = Services.name(method);
            String pages = table.cell(name, "pages");
            Set<String> callers = Services.callersAtTheEdge(method);
            if (!callers.equals(pages.equals("-") ? Set.of() : Set.of(pages.split(",")))) {
                wrong.add(name + ", which does not look at who asks, is called by " + callers);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isLetIn(String who, String candidate, String job, Viewer viewer, Person person) {
        boolean byRole = switch (who) {
            case "own" -> true;
            case "active" -> person.active();
            default ->
                (who.contains("A") && person.has(Role.ADMINISTRATOR))
                        || (who.contains("M") && person.has(Role.HIRING_MANAGER));
        };
        return byRole
                && !(candidate.equals("refused") && viewer.isApplicant())
                && !(job.equals("refused") && viewer == Viewer.OTHER_MANAGER);
    }

    private boolean isLetIn(Method method, Examples examples) throws Exception {
        Object service = context.getBean(method.getDeclaringClass());
        method.setAccessible(true);
        try {
            method.invoke(service, examples.of(method));
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NotAllowed) {
                return false;
            }
            if (e.getCause() instanceof RuleViolation) {
                return true;
            }
            throw new AssertionError(Services.name(method) + " failed", e.getCause());
        }
    }
}
