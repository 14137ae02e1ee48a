package io.panelboard.board.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a second score and its reason; the independent one stays beside it (R6). */
final class AdjustDialog {

    private final ChoiceDialog dialog;

    AdjustDialog(Question question, RatingScale scale, @Nullable Score independent, BoardActions actions) {
        var scores = new RadioButtonGroup<Score>("Adjusted score", options(scale));
        scores.setItemLabelGenerator(
                score -> score instanceof Score.NotAssessed ? "Not assessed" : ScoreFormatter.labelled(score, scale));
        scores.addClassName("pb-adjust-scores");
        dialog = new ChoiceDialog(
                "Adjust my score",
                "%s: your independent score is %s. It is kept; the adjusted one stands beside it."
                        .formatted(question.shortTitle(), ScoreFormatter.labelled(independent, scale)),
                "Adjust",
                scores,
                "Choose the score you would give now.",
                (score, reason) -> actions.perform(new BoardCommand.Adjust(question.id(), score, reason)));
        dialog.keep(field -> actions.draft("adjust:" + question.id().value(), field));
    }

    void open() {
        dialog.open();
    }

    private static List<Score> options(RatingScale scale) {
        var options = new ArrayList<Score>();
        scale.levels().forEach(level -> options.add(new Score.Rated(level.value())));
        options.add(new Score.NotAssessed());
        return options;
    }
}
