package io.panelboard.review.export;

import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.Aggregate;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Markup;
import io.panelboard.shared.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record as a page for print. */
final class RecordPage {

    private final InterviewRecord record;
    private final Html html = new Html();

    private RecordPage(InterviewRecord record) {
        this.record = record;
    }

    static String html(InterviewRecord record) {
        var page = new RecordPage(record);
        page.head();
        page.result();
        page.competencies();
        page.decisions();
        page.panel();
        page.asked();
        record.questions().stream()
                .filter(q -> !q.scores().isEmpty())
                .forEach(q -> QuestionPage.add(page.html, q, record));
        page.onRecord();
        return page.html.raw("</body></html>").toString();
    }

    private void head() {
        var interview = record.interview();
        String name = record.candidate().name();
        html.raw("<html><head><title>" + Markup.escaped("Interview record: " + name) + "</title><style>")
                .raw(RecordStyle.CSS)
                .raw("</style></head><body><div class=\"foot\">")
                .raw(Markup.escaped(name + " · confidential"))
                .raw("</div>")
                .text("h1", "", name)
                .text("p", "line", "Interview record · " + record.candidate().role())
                .raw("<table class=\"facts\">")
                .fact("Question set", "%s, revision %d".formatted(interview.questionSet(), interview.revision()))
                .fact("For", (interview.role() + " · " + interview.level()).replaceAll("^ · | · $", ""))
                .fact("Planned for", "%s, %d minutes".formatted(time(interview.plannedFor()), interview.minutes()))
                .fact("First question", interview.startedAt() == null ? "none was asked" : time(interview.startedAt()))
                .fact("Finished", interview.finishedAt() == null ? "not yet" : time(interview.finishedAt()))
                .fact(
                        "Panel",
                        record.panel().stream()
                                .map(p -> p.name() + " (" + p.seat() + ")")
                                .collect(Collectors.joining(", ")))
                .fact("Contact", record.candidate().email())
                .fact("Written", time(record.writtenAt()) + " by " + record.writtenBy())
                .raw("</table>");
    }

    private void result() {
        var result = record.result();
        html.heading("Result");
        if (result.independent().isEmpty()) {
            html.text("p", "", "No card that counts holds a score, so there is no result.");
        } else {
            html.raw("<p class=\"figure\"><b>"
                            + FigureFormatter.mean(result.independent().mean()) + "</b> of "
                            + result.levels() + ", independent; adjusted "
                            + FigureFormatter.mean(result.adjusted().mean()) + " ("
                            + FigureFormatter.difference(
                                    result.independent().mean(),
                                    result.adjusted().mean())
                            + ")</p>")
                    .text(
                            "p",
                            "hint",
                            "Weighted by question from %d scores by %d raters, whose own results go from %s. The adjusted result stands beside the independent one and does not replace it."
                                    .formatted(
                                            result.independent().scores(),
                                            result.independent().raters(),
                                            FigureFormatter.range(
                                                    result.independent().raters(),
                                                    result.independent().low(),
                                                    result.independent().high())));
        }
        html.text(
                "p",
                "",
                "Recommendations: " + ScoreFormatter.recommendations(result.recommendations()) + ". Scorecards: "
                        + result.locked() + " of " + result.toLock() + " locked"
                        + (result.locked() < result.toLock() ? "; the others count as no rating." : "."));
    }

    private void competencies() {
        html.heading("Competencies").raw("<table class=\"grid\"><thead>");
        var head = new ArrayList<String>(List.of("Competency"));
        if (!record.competencies().isEmpty()) {
            record.competencies().getFirst().panel().forEach(c -> head.add(c.panelist()));
        }
        head.addAll(List.of("Panel", "Range"));
        html.row("th", head).raw("</thead><tbody>");
        record.competencies().forEach(c -> line(c.name(), c.panel(), c.independent(), c.adjusted()));
        var result = record.result();
        line("Weighted result", result.panel(), result.independent(), result.adjusted());
        html.raw("</tbody></table>")
                .text(
                        "p",
                        "hint",
                        "Means of independent scores; → shows where the debrief moved one. The range goes from"
                                + " the strictest to the most lenient panelist. In the picture: a mark with initials for each"
                                + " panelist, a line at the panel's mean, a band over the range, an arrow to an adjusted mean.")
                .raw("<div class=\"plot\">" + RecordPlots.competencies(record) + "</div>");
    }

    private void line(String name, List<InterviewRecord.Cell> panel, Aggregate independent, Aggregate adjusted) {
        var cells = new ArrayList<String>(List.of(name));
        panel.forEach(c -> cells.add(cell(c)));
        cells.add(moved(independent, adjusted));
        cells.add(FigureFormatter.range(independent.raters(), independent.low(), independent.high()));
        html.row("td", cells);
    }

    private static String cell(InterviewRecord.Cell cell) {
        Double independent = cell.independent();
        if (independent == null) {
            return String.valueOf(cell.absent());
        }
        Double adjusted = cell.adjusted();
        String moved = adjusted == null ? "not assessed" : FigureFormatter.mean(adjusted);
        return FigureFormatter.mean(independent)
                + (moved.equals(FigureFormatter.mean(independent)) ? "" : " → " + moved);
    }

    private static String moved(Aggregate independent, Aggregate adjusted) {
        if (independent.isEmpty()) {
            return FigureFormatter.NO_SCORE;
        }
        String from = FigureFormatter.mean(independent.mean());
        String to = adjusted.isEmpty() ? "not assessed" : FigureFormatter.mean(adjusted.mean());
        return from.equals(to) ? from : from + " → " + to;
    }

    private void decisions() {
        html.heading("Decision");
        if (record.decisions().isEmpty()) {
            html.text("p", "", "Nobody has decided yet.");
        }
        for (var decision : record.decisions()) {
            boolean counts = decision.equals(record.decisions().getFirst());
            html.raw("<div class=\"entry\">")
                    .text("p", "lead", decision.outcome() + (counts ? "" : " (earlier)"))
                    .text("p", "hint", decision.by() + ", " + time(decision.at()))
                    .text("p", "prose", decision.rationale())
                    .raw("</div>");
        }
    }

    private void panel() {
        html.heading("Recommendations");
        for (var panelist : record.panel()) {
            html.raw("<div class=\"entry\">")
                    .text("p", "lead", panelist.name() + ": " + panelist.recommendation())
                    .text(
                            "p",
                            "hint",
                            QuestionPage.seat(panelist.seat())
                                    + (panelist.lockedAt() == null ? "" : ", locked " + time(panelist.lockedAt())))
                    .text("p", "prose", panelist.summary())
                    .raw("</div>");
        }
    }

    private void asked() {
        html.heading("Questions").raw("<table class=\"grid\"><thead>");
        html.row("th", List.of("Question", "Asked", "Order", "Minutes", "Weight"))
                .raw("</thead><tbody>");
        for (var q : record.questions()) {
            html.row(
                    "td",
                    List.of(
                            q.number() + ". " + q.title(),
                            q.skipReason() == null ? q.state() : "skipped: " + q.skipReason(),
                            q.turn() == null ? "–" : q.turn().toString(),
                            q.turn() == null
                                    ? "–"
                                    : FigureFormatter.minutes(Duration.ofSeconds(q.secondsSpent())) + " of "
                                            + q.plannedMinutes(),
                            q.state().equals("asked") ? Integer.toString(q.weight()) : "–"));
        }
        html.raw("</tbody></table>");
    }

    private void onRecord() {
        String reason = record.interview().revealReason();
        html.heading("On the record")
                .text("p", "", "Revealed " + (reason == null ? "after everybody had locked." : "early: " + reason));
        for (var b : record.sealBreaks()) {
            html.text(
                    "p",
                    "",
                    "%s looked before the reveal, %s. Reason: %s".formatted(b.name(), time(b.at()), b.reason()));
        }
    }

    private String time(@Nullable Instant at) {
        return at == null ? "–" : Times.dateTime(at, record.zone());
    }
}
