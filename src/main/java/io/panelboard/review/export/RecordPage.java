package io.panelboard.review.export;

import io.panelboard.audit.AuditEntry;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.export.CompetencyTables.Table;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.SafeMarkdown;
import io.panelboard.shared.ui.Times;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out the record as a page for print. Its markup is in the templates under {@code review/record}, which escape
 * every text and call the public methods here.
 */
final class RecordPage {

    private static final PebbleEngine TEMPLATES = new PebbleEngine.Builder()
            .loader(templates())
            .addEscapingStrategy("print", PrintText::escaped)
            .defaultEscapingStrategy("print")
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
        return render("record.html", Map.of("record", record, "page", new RecordPage(record)));
    }

    /** Renders one of the templates. */
    static String render(String template, Map<String, Object> values) {
        var out = new StringWriter();
        try {
            TEMPLATES.getTemplate(template).evaluate(out, values, Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Returns the families of all fonts, in the order in which they are tried; those without a use are not embedded. */
    public String fonts() {
        return families();
    }

    static String families() {
        return "'DejaVu Sans', "
                + Arrays.stream(PrintFont.values())
                        .map(font -> "'" + font.family() + "'")
                        .collect(Collectors.joining(", "))
                + ", sans-serif";
    }

    public String time(Instant at) {
        return Times.dateTime(at, record.zone());
    }

    /** Returns the direction in which a whole text is read. */
    public String direction(String text) {
        return PrintText.direction(text);
    }

    /** Splits a text into its lines; an empty one keeps its height. */
    public List<String> lines(String text) {
        return text.lines().map(line -> line.isEmpty() ? "\u00A0" : line).toList();
    }

    public String writtenFor() {
        var interview = record.interview();
        return (interview.role() + " · " + interview.level()).replaceAll("^ · | · $", "");
    }

    public String debrief() {
        Instant finished = record.interview().finishedAt();
        return RecordSentences.debrief(
                finished != null, !record.decisions().isEmpty(), finished == null ? "" : time(finished));
    }

    public String revealed() {
        Instant at = record.interview().revealedAt();
        String when = at == null ? "" : time(at);
        String reason = record.interview().revealReason();
        return reason == null
                ? when + ", after everybody had locked"
                : when + ", before everybody had locked. Reason: " + reason;
    }

    public String mean() {
        var independent = record.result().independent();
        return independent == null ? "" : independent.mean().toPlainString();
    }

    public String madeFrom() {
        return RecordSentences.madeFrom(
                record.result().independent(), record.result().adjusted());
    }

    public String adjusted() {
        return RecordSentences.adjusted(
                record.result().independent(),
                record.result().adjusted(),
                record.result().difference());
    }

    public String locked() {
        return RecordSentences.locked(record.result().locked(), record.result().toLock());
    }

    public String formula() {
        return RecordSentences.formula();
    }

    public String scale() {
        return record.interview().scale().stream()
                .map(level -> level.value() + " " + level.label())
                .collect(Collectors.joining(" · "));
    }

    public String recommendations() {
        return ScoreFormatter.recommendations(record.result().recommendations());
    }

    public List<Table> competencyTables() {
        return CompetencyTables.of(record);
    }

    public String competencyPlot() {
        return RecordPlots.printed(RecordPlots.competencies(record));
    }

    /** Names who is behind the initials of the picture. */
    public String competencyLegend() {
        return RecordPlots.competencies(record).legend();
    }

    /** Returns whoever the record names beside the panel, once, in the order of their first mention. */
    public List<InterviewRecord.Someone> others() {
        Set<String> known = new HashSet<>(Set.of(AuditEntry.SYSTEM, AuditEntry.NOBODY));
        record.panel().forEach(panelist -> known.add(panelist.id()));
        return Stream.of(
                        Stream.of(record.interview().plannedBy()),
                        record.decisions().stream().map(InterviewRecord.Decision::by),
                        record.sealBreaks().stream().map(b -> new InterviewRecord.Someone(b.id(), b.name())),
                        record.history().stream().map(InterviewRecord.Happening::by),
                        Stream.of(record.writtenBy()))
                .flatMap(Function.identity())
                .filter(someone -> known.add(someone.id()))
                .toList();
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

    /** Renders the prompt with the letters that can be printed. */
    public String prompt(InterviewRecord.Question question) {
        return SafeMarkdown.html(PrintFont.printable(question.prompt()));
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
