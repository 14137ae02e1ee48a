package io.panelboard.questions;

import static io.panelboard.questions.States.question;
import static io.panelboard.questions.States.section;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RestoredDraftTest {

    private static final QuestionSetId SET = new QuestionSetId("set");

    @Test
    void whatTheDraftHasBeyondTheRevisionGoesToTheArchive() {
        Revision first = revision(1, section("a", question(1), question(2)));
        Revision second = revision(2, section("a", question(1, "Better words"), question(2)));
        QuestionSet draft = draft(
                List.of(section("a", question(1, "Better words"), question(2, "Never published"), question(3))),
                List.of(question(8)));

        RestoredDraft restored = RestoredDraft.of(draft, first, List.of(first, second), ids());

        assertThat(restored.content().sections()).isEqualTo(first.sections());
        assertThat(restored.content().slot()).isEqualTo(60);
        assertThat(restored.content().archived())
                .containsExactly(question(8), question(2, "Never published").copy(new QuestionId("new1")), question(3));
        assertThat(restored.archived()).isEqualTo(2);
    }

    @Test
    void anArchivedQuestionOfTheRevisionComesBack() {
        Revision first = revision(1, section("a", question(1), question(2)));
        QuestionSet draft = draft(List.of(section("a", question(1))), List.of(question(2)));

        RestoredDraft restored = RestoredDraft.of(draft, first, List.of(first), ids());

        assertThat(restored.content().archived()).isEmpty();
        assertThat(restored.content().sections()).isEqualTo(first.sections());
        assertThat(restored.archived()).isZero();
    }

    @Property
    void noWordIsLost(
            @ForAll("states") SetState old, @ForAll("states") SetState now, @ForAll("states") SetState archive) {
        Revision wanted = revision(1, old.sections().toArray(Section[]::new));
        var archived = new ArrayList<>(archive.questions());
        archived.removeIf(q -> now.questions().stream().anyMatch(n -> n.id().equals(q.id())));
        QuestionSet draft = draft(now.sections(), archived);

        RestoredDraft restored = RestoredDraft.of(draft, wanted, List.of(wanted), ids());

        var there = Stream.concat(
                        restored.content().sections().stream().flatMap(s -> s.questions().stream()),
                        restored.content().archived().stream())
                .toList();
        assertThat(there).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(there)
                .extracting(Question::prompt)
                .containsAll(Stream.concat(now.questions().stream(), archived.stream())
                        .map(Question::prompt)
                        .toList());
    }

    @Provide
    Arbitrary<SetState> states() {
        return States.any();
    }

    private static Supplier<QuestionId> ids() {
        var next = new AtomicInteger();
        return () -> new QuestionId("new" + next.incrementAndGet());
    }

    private static Revision revision(int number, Section... sections) {
        return new Revision(
                RevisionId.of(SET, number),
                SET,
                number,
                "Garden",
                "Gardener",
                "Senior",
                RatingScale.FIVE,
                List.of(sections),
                "",
                Instant.EPOCH,
                new PersonId("p"));
    }

    private static QuestionSet draft(List<Section> sections, List<Question> archived) {
        return new QuestionSet(
                SET,
                "Garden 2",
                "Gardener",
                "Senior",
                60,
                RatingScale.FIVE,
                sections,
                archived,
                false,
                2,
                Instant.EPOCH,
                5L);
    }
}
