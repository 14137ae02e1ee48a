package io.panelboard.questions.exchange;

import io.panelboard.questions.exchange.ListedQuestion.Details;
import io.panelboard.questions.exchange.Passage.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** What has been read so far: the shapes add to it from the top of the list to its end. */
final class Reading {

    private final Source source;
    private final DocumentOutline outline;
    private final Levels levels;
    private final Folds folds;
    private final List<Passage> passages = new ArrayList<>();
    private String title = "";
    private QuestionList.About about = QuestionList.About.NOTHING;
    private boolean inSection;
    private boolean hasQuestion;
    private boolean open;
    private boolean awaitsPrompt;
    private int questionLevel;

    Reading(Source source, DocumentOutline outline) {
        this.source = source;
        this.outline = outline;
        this.levels = Levels.in(source.lines());
        this.folds = Folds.in(outline.blocks());
    }

    Source source() {
        return source;
    }

    DocumentOutline outline() {
        return outline;
    }

    Folds folds() {
        return folds;
    }

    boolean isCarriedBy(Carrier carrier, Block block) {
        return outline.carries(carrier, block);
    }

    QuestionList.About about() {
        return about;
    }

    void about(QuestionList.About said) {
        about = said;
    }

    String title() {
        return title;
    }

    boolean inSection() {
        return inSection;
    }

    boolean hasQuestion() {
        return hasQuestion;
    }

    /** Whether what comes next may belong to a question. */
    boolean isOpen() {
        return open;
    }

    /** Whether nothing stands between the last question's prompt and what comes next. */
    boolean isPromptOpen() {
        return open && !passages.isEmpty() && passages.getLast().fate() == Fate.QUESTION;
    }

    boolean awaitsPrompt() {
        return awaitsPrompt;
    }

    /** The level of the heading that asked last; 0 if it was no heading. */
    int questionLevel() {
        return questionLevel;
    }

    int lastLine() {
        return passages.isEmpty() ? 0 : passages.getLast().to();
    }

    void title(int line, int to, String text) {
        title = PlainText.of(text);
        passages.add(Passage.of(line, to, Fate.TITLE, Part.WHOLE, text));
    }

    /** A field of the front matter that is read beside the title. */
    void said(Tree.Field field) {
        passages.add(Passage.of(field.line(), field.value().end(), Fate.TITLE, Part.MORE, field.text()));
    }

    void section(int from, int to, String text, String doubt) {
        close();
        inSection = true;
        passages.add(Passage.of(from, to, Fate.SECTION, Part.WHOLE, text).doubted(doubt));
    }

    /** A question whose prompt, and perhaps the answer, is this paragraph; its text begins in the given line. */
    void question(int from, int textFrom, int to, String paragraph, String doubt) {
        Prompt prompt = Prompt.of(paragraph);
        int last = prompt.rest().isEmpty() ? to : Math.min(to, textFrom + prompt.lines() - 1);
        var stripped = Decorations.strip(prompt.question(), levels);
        begin(Passage.of(from, last, Fate.QUESTION, Part.WHOLE, stripped.text()).doubted(doubt), stripped);
        if (!prompt.rest().isEmpty()) {
            support(last + 1, to, Fate.GUIDANCE, Part.WHOLE, prompt.rest());
        }
    }

    void question(Node node, String paragraph, String doubt) {
        int from = Source.number(node);
        question(from, from, source.last(node), paragraph, doubt);
    }

    /** A question that has its title in these lines, and its prompt in those that follow. */
    void titled(Node node, String text, int level) {
        var stripped = Decorations.strip(text, levels);
        begin(Passage.of(Source.number(node), source.last(node), Fate.QUESTION, Part.TITLE, stripped.text()), stripped);
        awaitsPrompt = true;
        questionLevel = level;
    }

    void askedByHeading(int level) {
        questionLevel = level;
    }

    private void begin(Passage passage, Decorations.Stripped stripped) {
        open = true;
        hasQuestion = true;
        awaitsPrompt = false;
        questionLevel = 0;
        passages.add(
                stripped.difficulty() == null
                        ? passage
                        : passage.with(new Details("", "", null, null, stripped.difficulty(), List.of(), Map.of())));
    }

    /** A question that is complete. */
    void question(Passage passage) {
        begin(
                passage,
                new Decorations.Stripped(passage.text(), passage.details().difficulty()));
        passages.set(passages.size() - 1, passage);
    }

    void promptGoesOn(Node node) {
        awaitsPrompt = false;
        passages.add(Passage.of(Source.number(node), source.last(node), Fate.QUESTION, Part.MORE, source.text(node)));
    }

    void expectPrompt() {
        awaitsPrompt = true;
    }

    void support(int from, int to, Fate fate, Part part, String text) {
        awaitsPrompt = false;
        passages.add(Passage.of(from, to, fate, part, text));
    }

    void guidance(Node node, Part part, String text) {
        support(Source.number(node), source.last(node), Fate.GUIDANCE, part, text);
    }

    void ignore(Node node, String reason) {
        if (!node.getSourceSpans().isEmpty()) {
            ignore(Source.number(node), source.last(node), source.text(node), reason);
        }
    }

    void ignore(int from, int to, String text, String reason) {
        passages.add(Passage.ignored(from, to, text, reason));
    }

    /** What comes next belongs to no question. */
    void close() {
        open = false;
        awaitsPrompt = false;
        questionLevel = 0;
    }

    Passages result(String fallbackTitle) {
        passages.addAll(Leftovers.of(source, passages));
        passages.sort(Comparator.comparingInt(Passage::from));
        return new Passages(fallbackTitle, source.lines(), passages, about);
    }
}
