package io.panelboard.questions.demo;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the demo's question set. Its question ids never change, so that the demo's interviews can refer to them.
 *
 * @param scale the levels that the anchors are written for
 */
public record DemoQuestionSet(String title, String role, String level, RatingScale scale, List<Section> sections) {

    private static final String RESOURCE = "/demo/senior-rust.yaml";

    /** Reads the set for a senior Rust engineer: seventeen questions in three sections. */
    public static DemoQuestionSet seniorRust() {
        try (InputStream in = DemoQuestionSet.class.getResourceAsStream(RESOURCE)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, RESOURCE));
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .convertValue(yaml, Written.class)
                    .toSet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maps the file's format. */
    private record Written(String title, String role, String level, List<WrittenSection> sections) {
        DemoQuestionSet toSet() {
            return new DemoQuestionSet(
                    title,
                    role,
                    level,
                    RatingScale.FIVE,
                    sections.stream().map(WrittenSection::toSection).toList());
        }
    }

    private record WrittenSection(String title, List<WrittenQuestion> questions) {
        Section toSection() {
            return new Section(
                    new SectionId(title.toLowerCase(Locale.ROOT).replace(' ', '-')),
                    title,
                    questions.stream().map(WrittenQuestion::toQuestion).toList());
        }
    }

    /**
     * Maps a question of the file.
     *
     * @param anchors lowest level first
     */
    private record WrittenQuestion(
            String id,
            String title,
            String competency,
            int minutes,
            int weight,
            String prompt,
            String guidance,
            List<String> probes,
            List<String> anchors) {

        Question toQuestion() {
            Map<Integer, String> byLevel = new TreeMap<>();
            anchors.forEach(anchor -> byLevel.put(byLevel.size() + 1, anchor.strip()));
            return new Question(
                    new QuestionId(id),
                    title,
                    prompt.strip(),
                    guidance.strip(),
                    probes,
                    competency,
                    minutes,
                    weight,
                    byLevel);
        }
    }
}
