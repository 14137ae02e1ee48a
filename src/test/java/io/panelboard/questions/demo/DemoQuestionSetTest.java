package io.panelboard.questions.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.questions.Question;
import io.panelboard.questions.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoQuestionSetTest {

    private static final DemoQuestionSet SET = DemoQuestionSet.seniorRust();

    @Test
    void hasSeventeenQuestionsInThreeSections() {
        assertThat(SET.sections())
                .extracting(Section::title)
                .containsExactly("General openings", "Rust ecosystem", "Advanced Rust");
        assertThat(SET.sections()).extracting(s -> s.questions().size()).containsExactly(7, 3, 7);
        assertThat(SET.title()).isEqualTo("Senior Rust engineer");
        assertThat(SET.role()).isEqualTo("Rust engineer");
        assertThat(SET.level()).isEqualTo("Senior");
    }

    @Test
    void addsUpToAHundredAndFitsTwoHours() {
        assertThat(questions().mapToInt(Question::weight).sum()).isEqualTo(100);
        assertThat(questions().mapToInt(Question::minutes).sum()).isBetween(90, 120);
    }

    @Test
    void repeatsNothing() {
        assertThat(questions().map(Question::id)).doesNotHaveDuplicates();
        assertThat(questions().map(Question::title)).doesNotHaveDuplicates();
        assertThat(questions().map(Question::prompt)).doesNotHaveDuplicates();
        assertThat(questions().flatMap(q -> q.anchors().values().stream())).doesNotHaveDuplicates();
        assertThat(questions().map(Question::competency).distinct().toList()).hasSizeBetween(5, 8);
        assertThat(questions().filter(q -> q.prompt().contains("```rust"))).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isCompleteInEveryQuestion(Question question) {
        assertThat(question.id().value()).startsWith("rust-");
        assertThat(question.title()).isNotBlank().hasSizeLessThanOrEqualTo(32);
        assertThat(question.prompt()).hasSizeGreaterThan(60);
        assertThat(question.guidance()).hasSizeGreaterThan(80);
        assertThat(question.probes())
                .hasSizeBetween(2, 3)
                .allSatisfy(p -> assertThat(p).isNotBlank());
        assertThat(question.minutes()).isBetween(3, 12);
        assertThat(question.weight()).isPositive();
        assertThat(question.anchors().keySet()).containsExactlyInAnyOrderElementsOf(List.of(1, 2, 3, 4, 5));
        assertThat(question.anchors().values()).allSatisfy(a -> assertThat(a).hasSizeBetween(40, 320));
    }

    static Stream<Question> questions() {
        return SET.sections().stream().flatMap(s -> s.questions().stream());
    }
}
