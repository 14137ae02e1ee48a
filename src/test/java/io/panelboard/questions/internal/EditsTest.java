package io.panelboard.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet.Content;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final SectionId TREES = new SectionId("s0");
    private static final SectionId BEDS = new SectionId("s1");
    private static final Content GARDEN = new Content(
            "Gardener",
            "Gardener",
            "Senior",
            60,
            RatingScale.FIVE,
            List.of(
                    new Section(TREES, "Trees", List.of(question(0), question(1))),
                    new Section(BEDS, "Beds", List.of(question(2)))),
            List.of(question(3)));

    @Test
    void aQuestionGoesToAnotherSection() {
        Content after = apply(GARDEN, new SetEdit.MoveQuestion(id(0), BEDS, 0));

        assertThat(questions(after)).containsExactly("q1", "q0", "q2");
        assertThat(after.sections().getLast().questions()).hasSize(2);
    }

    @Test
    void aQuestionGoesToAnotherPlaceInItsSection() {
        assertThat(questions(apply(GARDEN, new SetEdit.MoveQuestion(id(0), TREES, 1))))
                .containsExactly("q1", "q0", "q2");
    }

    @Test
    void anArchivedQuestionIsKeptAside() {
        Content after = apply(GARDEN, new SetEdit.ArchiveQuestion(id(1)));

        assertThat(questions(after)).containsExactly("q0", "q2");
        assertThat(after.archived()).containsExactly(question(3), question(1));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        Content theirs = apply(GARDEN, new SetEdit.ReplaceQuestion(question(0), worded(0, "Theirs")));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> apply(theirs, new SetEdit.ReplaceQuestion(question(0), worded(0, "Mine"))))
                .withMessageContaining("Somebody else changed this question");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> apply(GARDEN, new SetEdit.RenameSection(TREES, "Shrubs", "Woods")))
                .withMessageContaining("changed by somebody else");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> apply(GARDEN, new SetEdit.RemoveSection(BEDS)))
                .withMessageContaining("Move or archive them first");
    }

    @Property
    void everyStepCanBeTakenBack(@ForAll("steps") @Size(max = 30) List<SetEdit> steps) {
        Content now = GARDEN;
        var undo = new ArrayList<SetEdit>();
        var states = new ArrayList<Content>();
        for (SetEdit step : steps) {
            try {
                Edits.Edited edited = Edits.apply(now, step);
                states.add(now);
                undo.add(edited.undo());
                now = edited.content();
            } catch (RuleViolation stale) {
                // Edits are generated regardless of the state; those that do not fit change nothing.
                assertThat(stale.sentence()).isNotBlank();
            }
            assertThat(ids(now)).as("no question is there twice").doesNotHaveDuplicates();
        }
        for (int i = undo.size() - 1; i >= 0; i--) {
            now = apply(now, undo.get(i));
            // The archive is unordered.
            assertThat(now.sections()).isEqualTo(states.get(i).sections());
            assertThat(now.archived())
                    .containsExactlyInAnyOrderElementsOf(states.get(i).archived());
            assertThat(now.scale()).isEqualTo(states.get(i).scale());
        }
    }

    @Provide
    Arbitrary<List<SetEdit>> steps() {
        var section = Arbitraries.integers().between(0, 3).map(i -> new SectionId("s" + i));
        var question = Arbitraries.integers().between(0, 5);
        var place = Arbitraries.integers().between(0, 4);
        Arbitrary<SetEdit> step = Arbitraries.oneOf(
                Combinators.combine(section, place).as((s, p) -> new SetEdit.AddSection(s, s.value(), p)),
                section.map(s -> new SetEdit.RenameSection(s, s.value(), "Renamed")),
                Combinators.combine(section, place).as(SetEdit.MoveSection::new),
                section.map(SetEdit.RemoveSection::new),
                Combinators.combine(section, place, question)
                        .as((s, p, q) -> new SetEdit.AddQuestion(s, p, question(q))),
                question.map(q -> new SetEdit.ReplaceQuestion(question(q), worded(q, "Other"))),
                Combinators.combine(question, section, place).as((q, s, p) -> new SetEdit.MoveQuestion(id(q), s, p)),
                question.map(q -> new SetEdit.RemoveQuestion(id(q))),
                question.map(q -> new SetEdit.ArchiveQuestion(id(q))),
                Combinators.combine(question, section, place)
                        .as((q, s, p) -> new SetEdit.RestoreQuestion(id(q), s, p)));
        return step.list();
    }

    private static Content apply(Content now, SetEdit edit) {
        return Edits.apply(now, edit).content();
    }

    private static List<String> questions(Content content) {
        return content.sections().stream()
                .flatMap(s -> s.questions().stream())
                .map(q -> q.id().value())
                .toList();
    }

    private static List<String> ids(Content content) {
        return Stream.concat(
                        questions(content).stream(), content.archived().stream().map(q -> q.id().value()))
                .toList();
    }

    private static QuestionId id(int n) {
        return new QuestionId("q" + n);
    }

    private static Question question(int n) {
        return worded(n, "Prompt " + n);
    }

    private static Question worded(int n, String prompt) {
        return new Question(id(n), "", prompt, "", List.of(), "Craft", 5, 10, Map.of());
    }
}
