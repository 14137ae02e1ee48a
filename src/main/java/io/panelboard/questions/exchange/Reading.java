package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** What has been read so far: the shapes add to it from the top of the list to its end. */
final class Reading {

    private static final String EMPTY_HEADING = "Untitled section";

    private final Source source;
    private final String fallbackTitle;
    private final SourceLine[] lines;
    private final List<SectionSoFar> sections = new ArrayList<>();
    private String title = "";
    private QuestionList.About about = QuestionList.About.NOTHING;

    Reading(Source source, String fallbackTitle) {
        this.source = source;
        this.fallbackTitle = fallbackTitle;
        this.lines = new SourceLine[source.size()];
        for (int i = 0; i < lines.length; i++) {
            boolean blank = source.line(i).isBlank();
            // Nothing is lost silently: what no shape claims is listed.
            lines[i] = line(i, blank ? Fate.BLANK : Fate.IGNORED, blank ? "" : "Not understood");
        }
    }

    Source source() {
        return source;
    }

    String title() {
        return title;
    }

    void title(String words) {
        title = words;
    }

    QuestionList.About about() {
        return about;
    }

    void about(QuestionList.About said) {
        about = said;
    }

    boolean hasSection() {
        return !sections.isEmpty();
    }

    boolean hasQuestion() {
        return sections.stream().anyMatch(s -> !s.questions.isEmpty());
    }

    /** Whether the question that was read last begins in this line or after it. */
    boolean hasQuestionSince(int line) {
        return hasSection()
                && !sections.getLast().questions.isEmpty()
                && sections.getLast().questions.getLast().line() >= line;
    }

    void section(String words, Node heading) {
        sections.add(new SectionSoFar(words.isEmpty() ? EMPTY_HEADING : words, Source.number(heading), heading));
        claim(heading, Fate.SECTION);
    }

    void question(ListedQuestion question) {
        if (sections.isEmpty()) {
            String name = List.of(title, fallbackTitle, "Questions").stream()
                    .filter(t -> !t.isEmpty())
                    .findFirst()
                    .orElseThrow();
            sections.add(new SectionSoFar(name, question.line(), null));
        }
        sections.getLast().questions.add(question);
    }

    /** Adds to the prompt of the question that was read last. */
    void promptGoesOn(Node node) {
        List<ListedQuestion> questions = sections.getLast().questions;
        ListedQuestion q = questions.removeLast();
        questions.add(new ListedQuestion(q.prompt() + "\n\n" + source.text(node), q.guidance(), q.probes(), q.line()));
        claim(node, Fate.QUESTION);
    }

    void claim(Node node, Fate fate) {
        set(node, fate, "");
    }

    void claimLine(int index, Fate fate) {
        lines[index] = line(index, fate, "");
    }

    void ignoreLine(int index, String reason) {
        lines[index] = line(index, Fate.IGNORED, reason);
    }

    void ignore(Node node, String reason) {
        set(node, Fate.IGNORED, reason);
    }

    private void set(Node node, Fate fate, String reason) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        for (int i = spans.getFirst().getLineIndex(); i <= spans.getLast().getLineIndex(); i++) {
            if (!source.line(i).isBlank()) {
                lines[i] = line(i, fate, reason);
            }
        }
    }

    private SourceLine line(int index, Fate fate, String reason) {
        return new SourceLine(index + 1, source.line(index), fate, reason);
    }

    QuestionList result() {
        sections.stream()
                .filter(s -> s.questions.isEmpty() && s.heading != null)
                .forEach(s -> ignore(s.heading, "A heading without questions of its own"));
        return new QuestionList(
                title.isEmpty() ? fallbackTitle : title,
                sections.stream()
                        .filter(s -> !s.questions.isEmpty())
                        .map(s -> new ListedSection(s.title, s.line, s.questions))
                        .toList(),
                List.of(lines),
                about);
    }

    private record SectionSoFar(
            String title, int line, @Nullable Node heading, List<ListedQuestion> questions) {
        SectionSoFar(String title, int line, @Nullable Node heading) {
            this(title, line, heading, new ArrayList<>());
        }
    }
}
