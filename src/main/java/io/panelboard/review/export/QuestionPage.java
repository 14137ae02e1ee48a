package io.panelboard.review.export;

import io.panelboard.shared.ui.SafeMarkdown;

/** One question of the printed record: what was asked, what earns a level, and what each panelist gave and noted. */
final class QuestionPage {

    private QuestionPage() {}

    static void add(Html html, InterviewRecord.Question question, InterviewRecord record) {
        html.raw("<div class=\"question\">")
                .text("h3", "", question.number() + ". " + question.title())
                .text(
                        "p",
                        "hint",
                        question.section() + (question.competency().isBlank() ? "" : " · " + question.competency()))
                .raw("<div class=\"prompt\">" + SafeMarkdown.html(question.prompt()) + "</div>")
                .raw("</div>");
        String plot = RecordPlots.question(question, record.result().levels());
        if (!plot.isEmpty()) {
            html.raw("<div class=\"plot\">" + plot + "</div>");
        }
        anchors(html, question, record);
        for (var score : question.scores()) {
            html.raw("<div class=\"entry\">")
                    .text("p", "lead", score.panelist() + ": " + given(score))
                    .text("p", "hint", seat(score.seat()));
            if (score.adjustedBecause() != null) {
                html.text("p", "", "Adjusted because: " + score.adjustedBecause());
            }
            if (!score.evidence().isBlank()) {
                html.text("p", "prose", score.evidence());
            }
            html.raw("</div>");
        }
    }

    /** A score with what became of it in the debrief, such as "2, adjusted to 3". */
    static String given(InterviewRecord.Score score) {
        String independent =
                score.score() == null ? score.status() : score.score().toString();
        if (score.adjustedStatus() == null) {
            return independent;
        }
        return independent + ", adjusted to " + (score.adjusted() == null ? score.adjustedStatus() : score.adjusted());
    }

    /** What has to be said beside a person's name: practice never counts. */
    static String seat(String seat) {
        return seat.equals("Observer") ? seat + ", practice: does not count" : seat;
    }

    /** Only the levels that somebody chose: the rest of the scale is in the question set. */
    private static void anchors(Html html, InterviewRecord.Question question, InterviewRecord record) {
        for (var level : record.interview().scale()) {
            boolean chosen = question.scores().stream()
                    .anyMatch(s -> Integer.valueOf(level.value()).equals(s.score())
                            || Integer.valueOf(level.value()).equals(s.adjusted()));
            if (chosen) {
                html.text(
                        "p",
                        "anchor",
                        "%d %s: %s"
                                .formatted(
                                        level.value(),
                                        level.label(),
                                        question.anchors().get(level.value())));
            }
        }
    }
}
