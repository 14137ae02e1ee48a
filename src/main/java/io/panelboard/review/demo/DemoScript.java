package io.panelboard.review.demo;

import io.panelboard.board.Recommendation;
import io.panelboard.interviews.Seat;
import io.panelboard.review.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * Describes the demo's interviews, as read from {@code demo/interviews.yaml}. People are named without the {@code
 * demo-} of their ids, questions by their place in the set, counted from 1.
 *
 * @param set the title of the question set
 */
record DemoScript(String set, List<Place> panel, List<Play> interviews) {

    record Place(
            String person, Seat.Kind seat, @DefaultValue List<Integer> focus) {}

    /** @param start minutes from the next quarter hour */
    record Play(
            Applicant candidate,
            @DefaultValue("") String round,
            int start,
            int minutes,
            @DefaultValue List<Turn> turns,
            @DefaultValue Map<String, Card> cards,
            boolean reveal,
            @DefaultValue List<Adjustment> adjusted,
            boolean finish,
            @Nullable Verdict decision) {}

    record Applicant(
            String name,
            String email,
            String job,
            @DefaultValue("") String source) {}

    /** Represents a question asked for some minutes, or one skipped. */
    record Turn(
            @Nullable Integer ask,
            int minutes,
            @DefaultValue Map<String, Answer> answers,
            @Nullable Integer skip,
            @DefaultValue("") String reason) {}

    record Answer(@Nullable Integer score, @DefaultValue("") String evidence) {}

    record Card(Recommendation recommend, String summary) {}

    record Adjustment(String by, int question, int score, String reason) {}

    record Verdict(Decision.Outcome outcome, String rationale) {}

    static DemoScript read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("demo", new ClassPathResource("demo/interviews.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("", Bindable.of(DemoScript.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
