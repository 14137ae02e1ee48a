package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.board.live.Rereading;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R2 and R3 as non-interference, through every way out: an interview is looked at, then everything that others gave is
 * put in the place of something else, and what comes out must be the same to the byte. That covers values, means,
 * colours, orders and sizes at once. Three ways out tell of the looking itself: these are searched for what was given.
 */
@WholeApplication
class BlindnessMatrixTest {

    /** If what these see were different each time, the comparison would be worth nothing. */
    private static final Set<Viewer> SEE_MOST = EnumSet.of(Viewer.LEAD, Viewer.MANAGER, Viewer.ADMINISTRATOR);

    /** Matches where one's own row is, in a text within a text, whose quotes are escaped. */
    private static final Pattern OWN_PLACE =
            Pattern.compile("(\\\\*\"me\\\\*\":true[^}]*?\\\\*\"where\\\\*\":\\\\*\")[^\"\\\\]*");

    @Autowired
    private Company company;

    @Autowired
    private Boards boards;

    @Autowired
    private BoardStore store;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Outlook outlook;

    @Autowired
    private StillClock clock;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVEALED")
    void nothingThatOthersGaveComesOut(Moment moment) {
        Interview interview = company.plan();
        List<BoardEvent> events = played(moment, interview);
        var wrong = new ArrayList<String>();
        int looks = 0;
        for (Viewer viewer : Viewer.values()) {
            Map<WayOut, String> before = looks(moment, interview, viewer);
            if (moment == Moment.MIDDLE && SEE_MOST.contains(viewer)) {
                differences(before, looks(moment, interview, viewer))
                        .forEach(way -> wrong.add(way + " differs by itself"));
            }
            PersonId self = company.stored(viewer).id();
            becomes(interview, events, Twin.of(events, self));
            Map<WayOut, String> after = looks(moment, interview, viewer);
            becomes(interview, Twin.of(events, self), events);

            Map.of("before", before, "after", after)
                    .forEach((when, seen) -> seen.forEach((way, text) -> {
                        if (way.tellsOfTheLooking() && Moment.holdsWhatWasGiven(text)) {
                            wrong.add("%s to %s holds what was given, %s".formatted(way, viewer, when));
                        }
                    }));
            boolean sees = moment == Moment.SEAL_BROKEN && viewer == Viewer.MANAGER;
            for (WayOut way : before.keySet()) {
                boolean differs = !way.tellsOfTheLooking()
                        && !before.getOrDefault(way, "").equals(after.getOrDefault(way, ""));
                if (differs != (sees && way.isOpenedByABrokenSeal())) {
                    wrong.add("%s to %s %s%s"
                            .formatted(
                                    way,
                                    viewer,
                                    differs ? "tells" : "hides",
                                    where(before.getOrDefault(way, ""), after.getOrDefault(way, ""))));
                }
                looks++;
            }
            if (moment == Moment.SEAL_BROKEN && viewer.counts() && viewer.letter != '-') {
                assertThat(before.get(WayOut.VIEW))
                        .as("the panel sees who broke the seal")
                        .contains("The offer expires");
            }
        }
        System.out.printf(
                "%s: %d ways out x %d viewers = %d checked%n",
                moment, WayOut.values().length, Viewer.values().length, looks);
        assertThat(wrong).isEmpty();
    }

    /** The same comparison finds everything once the cards are revealed: it is not blind itself. */
    @Test
    void afterTheRevealTheDifferenceIsFound() {
        Interview interview = company.plan();
        List<BoardEvent> events = played(Moment.REVEALED, interview);
        Map<WayOut, String> before = looks(Moment.REVEALED, interview, Viewer.MANAGER);
        becomes(
                interview,
                events,
                Twin.of(events, company.stored(Viewer.MANAGER).id()));
        Set<WayOut> found = differences(before, looks(Moment.REVEALED, interview, Viewer.MANAGER));
        assertThat(found)
                .contains(
                        WayOut.VIEW,
                        WayOut.GLANCE,
                        WayOut.WATCH,
                        WayOut.ARCHIVE,
                        WayOut.REVIEW,
                        WayOut.RECORD_PDF,
                        WayOut.RECORD_XLSX,
                        WayOut.RECORD_CSV,
                        WayOut.RECORD_JSON,
                        WayOut.RECORDS,
                        WayOut.API_RECORDS,
                        WayOut.LIST,
                        WayOut.ROUNDS,
                        WayOut.COMPARE,
                        WayOut.PAGE_BOARD,
                        WayOut.PAGE_REVIEW,
                        WayOut.PAGE_CANDIDATE);
    }

    /** What the audit trail says of commands and of refused ones, and what it exports, does not depend on what was given. */
    @Test
    void theTrailIsTheSameWhateverWasGiven() throws IOException {
        List<String> one = trailOf(5, Moment.SECRET, Recommendation.STRONG_YES);
        assertThat(one).hasSizeGreaterThan(5).anyMatch(line -> line.contains("refused"));
        assertThat(trailOf(1, "Quite another thing, " + Moment.SECRET.repeat(9), Recommendation.NO))
                .isEqualTo(one);
    }

    private List<String> trailOf(int level, String words, Recommendation recommendation) throws IOException {
        Interview interview = company.plan();
        does(interview, Viewer.LEAD, new BoardCommand.Activate(Company.FIRST));
        for (Viewer viewer : List.of(Viewer.LEAD, Viewer.PANELIST)) {
            does(interview, viewer, new BoardCommand.Rate(Company.FIRST, new Score.Rated(level)));
            does(interview, viewer, new BoardCommand.Note(Company.FIRST, words));
            does(interview, viewer, new BoardCommand.Recommend(recommendation));
            does(interview, viewer, new BoardCommand.Summarise(words));
        }
        Person stranger = company.hire("stranger" + level, Set.of(Role.INTERVIEWER));
        for (BoardCommand early : List.of(
                new BoardCommand.Adjust(Company.FIRST, new Score.Rated(level), words),
                new BoardCommand.Rate(new QuestionId("none"), new Score.Rated(level)),
                new BoardCommand.Note(Company.SECOND, words))) {
            assertThatThrownBy(() -> boards.perform(interview.id(), stranger, Ids.random(), early))
                    .isInstanceOf(NotAllowed.class);
        }
        does(interview, Viewer.PANELIST, new BoardCommand.Lock());

        var about = new AuditFilter("", null, null, interview.id().value(), null, null);
        for (AuditFormat format : AuditFormat.values()) {
            var file = new ByteArrayOutputStream();
            audit.export(company.boss(), about, format).writeTo(file);
            assertThat(Moment.holdsWhatWasGiven(file.toString(StandardCharsets.UTF_8)))
                    .as("%s holds what was given", format)
                    .isFalse();
        }
        return audit.entries(company.boss(), about, Long.MAX_VALUE, AuditTrail.MOST).rows().stream()
                .map(AuditRow::entry)
                .map(entry -> "%s %s %s %s"
                        .formatted(
                                entry.kind(),
                                entry.by()
                                        .equals(company.stored(Viewer.PANELIST)
                                                .id()
                                                .value()),
                                entry.action(),
                                entry.object().replace(interview.id().value(), "(interview)")))
                .toList();
    }

    private void does(Interview interview, Viewer viewer, BoardCommand command) {
        boards.perform(interview.id(), company.before(interview, viewer), Ids.random(), command);
    }

    private List<BoardEvent> played(Moment moment, Interview interview) {
        var setting = boards.setting(interview.id(), company.stored(Viewer.MANAGER));
        List<BoardEvent> events =
                moment.play(company, setting, clock.instant(), moment.name().hashCode());
        store.append(interview.id(), 0, events, List.of());
        Rereading.of(boards, interview.id());
        return events;
    }

    private void becomes(Interview interview, List<BoardEvent> from, List<BoardEvent> to) {
        assertThat(store.rewrite(interview.id(), from.getLast().stamp().seq(), to))
                .isTrue();
        Rereading.of(boards, interview.id());
    }

    /** Through all ways but those that would change the interview, or that somebody who cannot sign in went before. */
    private Map<WayOut, String> looks(Moment moment, Interview interview, Viewer viewer) {
        var seen = new EnumMap<WayOut, String>(WayOut.class);
        for (WayOut way : WayOut.values()) {
            boolean changes = way == WayOut.REFUSALS && moment == Moment.REVEALED;
            boolean again = way.isOverHttp() && viewer.isDeactivated() && moment != Moment.MIDDLE;
            if (!changes && !again) {
                seen.put(way, withoutOwnPlace(outlook.through(way, interview, viewer)));
            }
        }
        return seen;
    }

    /** Leaves out where a page says that its own viewer is, which it learns shortly after it is opened. */
    private static String withoutOwnPlace(String text) {
        return OWN_PLACE.matcher(text).replaceAll("$1…");
    }

    private static Set<WayOut> differences(Map<WayOut, String> one, Map<WayOut, String> other) {
        var differences = EnumSet.noneOf(WayOut.class);
        one.forEach((way, seen) -> {
            if (!way.tellsOfTheLooking() && !seen.equals(other.get(way))) {
                differences.add(way);
            }
        });
        return differences;
    }

    private static String where(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return ": …%s… or …%s…".formatted(part(one, at), part(other, at));
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
