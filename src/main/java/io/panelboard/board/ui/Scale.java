package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.ui.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a radio group whose options carry their anchors; a choice is sent through the page's {@link Outbox}. */
@Tag("pb-scale")
final class Scale extends JsonElement<Scale.Choice> {

    /**
     * @param kind the outbox command that a choice is sent as
     * @param question empty if the choice is about the whole card
     * @param value the key of the chosen option, or empty
     */
    record Choice(
            String kind,
            String question,
            String name,
            List<Option> options,
            String value,
            boolean readOnly,
            boolean clearable) {}

    /**
     * @param number the level, or empty
     * @param apart set off from the others, because it is no level
     */
    record Option(String key, String number, String label, String anchor, boolean apart) {}

    /** Shows the levels of this question's scale and "Not assessed". */
    void score(RatingScale scale, Question question, @Nullable Score score, boolean readOnly) {
        getElement().getClassList().add("pb-score");
        show(new Choice(
                Outbox.RATE,
                question.id().value(),
                "Score",
                levels(scale, question),
                score == null ? "" : String.valueOf(score.key()),
                readOnly,
                true));
    }

    /** Shows the overall recommendation. */
    void recommendation(@Nullable Recommendation recommendation, boolean readOnly) {
        show(new Choice(
                Outbox.RECOMMEND,
                "",
                "Recommendation",
                Arrays.stream(Recommendation.values())
                        .map(r -> new Option(r.name(), "", r.label(), "", r == Recommendation.NO_DECISION))
                        .toList(),
                recommendation == null ? "" : recommendation.name(),
                readOnly,
                false));
    }

    static List<Option> levels(RatingScale scale, Question question) {
        var options = new ArrayList<Option>();
        scale.levels()
                .forEach(level -> options.add(new Option(
                        String.valueOf(level.value()),
                        String.valueOf(level.value()),
                        level.label(),
                        question.anchor(level),
                        false)));
        options.add(new Option("0", "", "Not assessed", "Never counts as 0.", true));
        return options;
    }
}
