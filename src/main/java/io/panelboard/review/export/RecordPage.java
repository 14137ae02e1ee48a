package io.panelboard.review.export;

import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.Aggregate;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Markup;
import io.panelboard.shared.ui.SafeMarkdown;
import io.panelboard.shared.ui.Times;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the record as a page for print. Its markup is in the templates under {@code review/record}, which escape
 * every text and call the public methods here.
 */
final class RecordPage {

    private static final PebbleEngine TEMPLATES = new PebbleEngine.Builder()
            .loader(templates())
            .addEscapingStrategy("xml", Markup::escaped)
            .defaultEscapingStrategy("xml")
            .strictVariables(true)
            .build();

    private final InterviewRecord record;

    private RecordPage(InterviewRecord record) {
        this.record = record;
    }

    private static ClasspathLoader templates() {
        var loader = new ClasspathLoader(RecordPage.class.getClassLoader());
        loader.setPrefix("io/panelboard/review/record");
        return loader;
    }

    /** Renders the record as well-formed HTML. */
    static String html(InterviewRecord record) {
        var out = new StringWriter();
        try {
            TEMPLATES
                    .getTemplate("record.html")
                    .evaluate(out, Map.of("record", record, "page", new RecordPage(record)), Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    public String time(Instant at) {
        return Times.dateTime(at, record.zone());
    }

    public String writtenFor() {
        var interview = record.interview();
        return (interview.role() + " · " + interview.level()).replaceAll("^ · | · $", "");
    }

    public String panel() {
        return record.panel().stream()
                .map(p -> p.name() + " (" + p.seat() + ")")
                .collect(Collectors.joining(", "));
    }

    public String mean(@Nullable Aggregate figures) {
        return Aggregate.meanOf(figures);
    }

    public String range(@Nullable Aggregate figures) {
        return Aggregate.rangeOf(figures);
    }

    public String difference() {
        return Aggregate.differenceOf(
                record.result().independent(), record.result().adjusted());
    }

    public String recommendations() {
        return ScoreFormatter.recommendations(record.result().recommendations());
    }

    public List<String> competencyHead() {
        var head = new ArrayList<String>(List.of("Competency"));
        record.result().panel().forEach(cell -> head.add(cell.panelist()));
        head.addAll(List.of("Panel", "Range"));
        return head;
    }

    public List<List<String>> competencyRows() {
        var rows = new ArrayList<List<String>>();
        record.competencies().forEach(c -> rows.add(row(c.name(), c.panel(), c.independent(), c.adjusted())));
        var result = record.result();
        rows.add(row("Weighted result", result.panel(), result.independent(), result.adjusted()));
        return rows;
    }

    private List<String> row(
            String name,
            List<InterviewRecord.Cell> panel,
            @Nullable Aggregate independent,
            @Nullable Aggregate adjusted) {
        var cells = new ArrayList<String>(List.of(name));
        panel.forEach(cell -> cells.add(cell(cell)));
        cells.add(independent == null ? FigureFormatter.NO_SCORE : moved(mean(independent), adjusted));
        cells.add(range(independent));
        return cells;
    }

    private static String cell(InterviewRecord.Cell cell) {
        Double independent = cell.independent();
        if (independent == null) {
            return String.valueOf(cell.absent());
        }
        Double adjusted = cell.adjusted();
        return moved(
                FigureFormatter.mean(independent), adjusted == null ? "not assessed" : FigureFormatter.mean(adjusted));
    }

    private static String moved(String from, @Nullable Aggregate to) {
        return moved(from, to == null ? FigureFormatter.NO_SCORE : Aggregate.meanOf(to));
    }

    private static String moved(String from, String to) {
        return from.equals(to) ? from : from + " → " + to;
    }

    public String competencyPlot() {
        return RecordPlots.competencies(record);
    }

    /** Adds to an observer's seat that practice never counts. */
    public String seat(String seat) {
        return seat.equals("Observer") ? seat + ", practice: does not count" : seat;
    }

    public List<String> questionRow(InterviewRecord.Question q) {
        Integer turn = q.turn();
        return List.of(
                q.number() + ". " + q.title(),
                q.skipReason() == null ? q.state() : "skipped: " + q.skipReason(),
                turn == null ? "–" : turn.toString(),
                turn == null
                        ? "–"
                        : FigureFormatter.minutes(Duration.ofSeconds(q.secondsSpent())) + " of " + q.plannedMinutes(),
                q.state().equals("asked") ? Integer.toString(q.weight()) : "–");
    }

    public String prompt(InterviewRecord.Question question) {
        return SafeMarkdown.html(question.prompt());
    }

    public String questionPlot(InterviewRecord.Question question) {
        return RecordPlots.question(question, record.result().levels());
    }

    /** Returns only the levels that were given; the rest of the scale is in the question set. */
    public List<String> anchors(InterviewRecord.Question question) {
        return record.interview().scale().stream()
                .filter(level -> question.scores().stream()
                        .anyMatch(s -> Integer.valueOf(level.value()).equals(s.score())
                                || Integer.valueOf(level.value()).equals(s.adjusted())))
                .map(level -> "%d %s: %s"
                        .formatted(
                                level.value(), level.label(), question.anchors().get(level.value())))
                .toList();
    }

    public String given(InterviewRecord.Score score) {
        return RecordPlots.given(score);
    }
}
