package io.panelboard.questions;

import static io.panelboard.questions.States.question;
import static io.panelboard.questions.States.section;
import static io.panelboard.questions.States.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionDiff.QuestionChange;
import io.panelboard.questions.RevisionDiff.SectionChange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RevisionDiffTest {

    @Test
    void aQuestionThatWasPutFirstIsTheOnlyOneThatMoved() {
        var before = state(section("a", question(1), question(2), question(3), question(4)));
        var after = state(section("a", question(4), question(1), question(2), question(3)));

        RevisionDiff diff = RevisionDiff.between(before, after);

        assertThat(diff.questions()).singleElement().satisfies(change -> {
            var kept = (QuestionChange.Kept) change;
            assertThat(kept.after().question().id().value()).isEqualTo("q4");
            assertThat(kept.moved()).isTrue();
            assertThat(kept.reworded()).isEmpty();
            assertThat(kept.before().number()).isEqualTo(4);
            assertThat(kept.after().number()).isEqualTo(1);
        });
        assertThat(diff.sections()).isEmpty();
    }

    @Test
    void aSectionThatMovedDoesNotMoveItsQuestions() {
        var before = state(section("a", question(1)), section("b", question(2)), section("c", question(3)));
        var after = state(section("c", question(3)), section("a", question(1)), section("b", question(2)));

        RevisionDiff diff = RevisionDiff.between(before, after);

        assertThat(diff.questions()).isEmpty();
        assertThat(diff.sections())
                .singleElement()
                .isEqualTo(new SectionChange.Kept(
                        before.sections().getLast(), after.sections().getFirst(), true));
    }

    @Test
    void aQuestionInAnotherSectionMoved() {
        var before = state(section("a", question(1), question(2)), section("b", question(3)));
        var after = state(section("a", question(1)), section("b", question(2), question(3)));

        RevisionDiff diff = RevisionDiff.between(before, after);

        assertThat(diff.moved()).isEqualTo(1);
        assertThat(((QuestionChange.Kept) diff.questions().getFirst())
                        .after()
                        .section()
                        .title())
                .isEqualTo("b");
    }

    @Test
    void whatIsGoneStandsWhereItUsedToBe() {
        var before = state(section("a", question(1), question(2), question(3)));
        var after = state(section("a", question(1, "Other words"), question(3, "Other words")));

        assertThat(RevisionDiff.between(before, after).questions())
                .map(RevisionDiffTest::told)
                .containsExactly("q1 reworded", "q2 removed", "q3 reworded");
    }

    @Test
    void everyFieldThatSaysSomethingElseIsNamed() {
        var before = question(1);
        var after = new Question(
                before.id(),
                "Title",
                "Other",
                "Guidance",
                List.of("Probe"),
                "Soil",
                6,
                11,
                Difficulty.HARD,
                List.of("tag"),
                Map.of(1, "Anchor"));

        assertThat(QuestionField.different(before, after)).containsExactlyInAnyOrder(QuestionField.values());
        assertThat(QuestionField.different(before, before)).isEmpty();
    }

    @Test
    void theSetItselfIsCompared() {
        var before = state(section("a", question(1)));
        var four = new RatingScale(RatingScale.FIVE.levels().subList(0, 4));
        var after = new SetState("Garden", "Gardener", "Junior", four, before.sections());

        RevisionDiff diff = RevisionDiff.between(before, after);

        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.headChanged()).isTrue();
        assertThat(diff.scaleChanged()).isTrue();
        assertThat(diff.questions()).isEmpty();
    }

    @Test
    void aDraftIsComparedAsItWouldBePublished() {
        var four = new RatingScale(RatingScale.FIVE.levels().subList(0, 4));
        var question = new Question(
                new QuestionId("q"), "", "Prompt", "", List.of(), "", 5, 10, Map.of(4, "Kept", 5, "Not published"));
        var set = new QuestionSetId("set");
        var published = List.of(section("a", question.onScale(four)));
        var revision = new Revision(
                RevisionId.of(set, 1), set, 1, "Garden", "", "", four, published, "", Instant.EPOCH, new PersonId("p"));
        var draft = new QuestionSet(
                set,
                "Garden",
                "",
                "",
                60,
                four,
                List.of(section("a", question), section("empty")),
                List.of(question(9)),
                false,
                1,
                Instant.EPOCH,
                1L);

        assertThat(RevisionDiff.between(revision, draft).isEmpty()).isTrue();
    }

    @Property
    void aStateIsNotDifferentFromItself(@ForAll("states") SetState state) {
        assertThat(RevisionDiff.between(state, state).isEmpty()).isTrue();
    }

    @Property
    void theNumbersAddUp(@ForAll("states") SetState before, @ForAll("states") SetState after) {
        RevisionDiff diff = RevisionDiff.between(before, after);

        assertThat(before.questions().size() - diff.removed() + diff.added())
                .isEqualTo(after.questions().size());
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
        var common = new HashSet<>(ids(before));
        common.retainAll(ids(after));
        assertThat(diff.moved()).isLessThanOrEqualTo(common.size());
        assertThat(diff.reworded()).isEqualTo((int) common.stream()
                .filter(id -> !Objects.equals(find(before, id), find(after, id)))
                .count());
    }

    @Property
    void backwardsWhatWasAddedIsRemoved(@ForAll("states") SetState before, @ForAll("states") SetState after) {
        RevisionDiff diff = RevisionDiff.between(before, after);
        RevisionDiff back = RevisionDiff.between(after, before);

        assertThat(told(back, "added")).isEqualTo(told(diff, "removed"));
        assertThat(told(back, "removed")).isEqualTo(told(diff, "added"));
        assertThat(back.moved()).isEqualTo(diff.moved());
        assertThat(back.reworded()).isEqualTo(diff.reworded());
    }

    @Property
    void whatDidNotMoveIsInTheSameOrderInItsSection(
            @ForAll("states") SetState before, @ForAll("states") SetState after) {
        Set<String> moved = told(RevisionDiff.between(before, after), "moved");
        for (Section now : after.sections()) {
            List<QuestionId> still = now.questions().stream()
                    .map(Question::id)
                    .filter(id -> ids(before).contains(id) && !moved.contains(id.value()))
                    .toList();
            List<QuestionId> then = before.sections().stream()
                    .filter(s -> s.id().equals(now.id()))
                    .flatMap(s -> s.questions().stream())
                    .map(Question::id)
                    .filter(still::contains)
                    .toList();
            assertThat(then).isEqualTo(still);
        }
    }

    @Provide
    Arbitrary<SetState> states() {
        return States.any();
    }

    private static List<QuestionId> ids(SetState state) {
        return state.questions().stream().map(Question::id).toList();
    }

    private static Question find(SetState state, QuestionId id) {
        return state.questions().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> told(RevisionDiff diff, String what) {
        return diff.questions().stream()
                .map(RevisionDiffTest::told)
                .filter(t -> t.contains(what))
                .map(t -> t.substring(0, t.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private static String told(QuestionChange change) {
        return switch (change) {
            case QuestionChange.Added added -> added.after().question().id().value() + " added";
            case QuestionChange.Removed removed ->
                removed.before().question().id().value() + " removed";
            case QuestionChange.Kept kept ->
                kept.after().question().id().value()
                        + (kept.moved() ? " moved" : "")
                        + (kept.reworded().isEmpty() ? "" : " reworded");
        };
    }
}
