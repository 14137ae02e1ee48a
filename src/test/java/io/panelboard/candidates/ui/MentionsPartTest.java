package io.panelboard.candidates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.candidates.CandidateMentions.Found;
import io.panelboard.candidates.CandidateMentions.Place;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.panelboard.shared.ui")
class MentionsPartTest extends BrowserlessTest {

    private static final Person VIEWER =
            new Person(new PersonId("m"), "m@demo.test", "Mia", ZoneOffset.UTC, Set.of(Role.HIRING_MANAGER), true);
    private static final Candidate CARLA =
            new Candidate(new CandidateId("c"), "Carla", "c@demo.test", Instant.EPOCH, null);

    private final ArrayDeque<Runnable> background = new ArrayDeque<>();

    private String shown(CandidateMentions mentions) {
        var part = new MentionsPart(mentions, VIEWER, CARLA, background::add);
        UI.getCurrent().add(part);
        assertThat(part.getElement().getTextRecursively()).isEqualTo("Looking for other places that name Carla…");
        background.remove().run();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        return part.getElement().getTextRecursively();
    }

    @Test
    void listsEachPlaceWithItsLinkAndSaysWhatIsNotInIt() {
        var places = List.of(new Place("Interview of Ben", List.of("evidence by Pat", "a reason"), "review/i1"));

        assertThat(shown((_, _, _) -> new Found(places, 2, 3, 4, 5)))
                .contains(
                        "Interview of Ben: evidence by Pat, a reason",
                        "And in 2 places more.",
                        "3 interviews were not looked through",
                        "4 interviews could not be read and may name the candidate.",
                        "The oldest 5 interviews were not looked through, because there are too many.");
        assertThat(find(Anchor.class).withText("Interview of Ben").single().getHref())
                .isEqualTo("review/i1");
    }

    @Test
    void saysThatNothingWasFoundAndThatItCouldNotBeLookedFor() {
        assertThat(shown((_, _, _) -> Found.NOTHING))
                .contains("No other text that you may read")
                .doesNotContain("sealed");
        assertThat(shown((_, _, _) -> new Found(List.of(), 0, 1, 0, 0))).contains("1 interview was not looked through");
        assertThat(shown((_, _, _) -> {
                    throw new IllegalStateException("away");
                }))
                .isEqualTo("Other places that name Carla could not be looked for: please open this again.");
    }

    @Test
    void aSearchEndsWithItsDialog() {
        var told = new ArrayList<Boolean>();
        var part = new MentionsPart(
                (_, _, stopped) -> {
                    told.add(stopped.getAsBoolean());
                    UI.getCurrent().removeAll();
                    told.add(stopped.getAsBoolean());
                    return new Found(List.of(), 0, 1, 0, 0);
                },
                VIEWER,
                CARLA,
                background::add);
        UI.getCurrent().add(part);
        background.remove().run();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(told).containsExactly(false, true);
        assertThat(part.getElement().getTextRecursively()).startsWith("Looking for");
    }
}
