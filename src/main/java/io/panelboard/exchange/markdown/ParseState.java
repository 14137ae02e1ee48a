package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion.Details;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** What has been read so far: the shapes add to it from the top of the list to its end. */
public final class ParseState {

    private final Source source;
    private final DocumentOutline outline;
    private final Levels levels;
    private final DetailsState folds;
    private final List<Fragment> passages = new ArrayList<>();
    private String title = "";
    private QuestionList.About about = QuestionList.About.NOTHING;
    private boolean inSection;
    private boolean hasQuestion;
    private boolean open;
    private boolean awaitsPrompt;
    private int questionLevel;

    ParseState(Source source, DocumentOutline outline) {
        this.source = source;
        this.outline = outline;
        this.levels = Levels.in(source.lines());
        this.folds = DetailsState.in(outline.blocks());
    }

    public Source source() {
        return source;
    }

    public DocumentOutline outline() {
        return outline;
    }

    public DetailsState folds() {
        return folds;
    }

    public boolean isCarriedBy(QuestionDetector carrier, Block block) {
        return outline.carries(carrier, block);
    }

    public QuestionList.About about() {
        return about;
    }

    public void about(QuestionList.About said) {
        about = said;
    }

    public String title() {
        return title;
    }

    public boolean inSection() {
        return inSection;
    }

    public boolean hasQuestion() {
        return hasQuestion;
    }

    /** Whether what comes next may belong to a question. */
    public boolean isOpen() {
        return open;
    }

    /** Whether nothing stands between the last question's prompt and what comes next. */
    public boolean isPromptOpen() {
        return open && !passages.isEmpty() && passages.getLast().fate() == LineStatus.QUESTION;
    }

    public boolean awaitsPrompt() {
        return awaitsPrompt;
    }

    /** The level of the heading that asked last; 0 if it was no heading. */
    public int questionLevel() {
        return questionLevel;
    }

    int lastLine() {
        return passages.isEmpty() ? 0 : passages.getLast().to();
    }

    public void title(int line, int to, String text) {
        title = PlainText.of(text);
        passages.add(Fragment.of(line, to, LineStatus.TITLE, Part.WHOLE, text));
    }

    /** A field of the front matter that is read beside the title. */
    public void said(Tree.Field field) {
        passages.add(Fragment.of(field.line(), field.value().end(), LineStatus.TITLE, Part.MORE, field.text()));
    }

    public void section(int from, int to, String text, String doubt) {
        close();
        inSection = true;
        passages.add(Fragment.of(from, to, LineStatus.SECTION, Part.WHOLE, text).doubted(doubt));
    }

    /** A question whose prompt, and perhaps the answer, is this paragraph; its text begins in the given line. */
    public void question(int from, int textFrom, int to, String paragraph, String doubt) {
        Prompt prompt = Prompt.of(paragraph);
        int last = prompt.rest().isEmpty() ? to : Math.min(to, textFrom + prompt.lines() - 1);
        var stripped = Decorations.strip(prompt.question(), levels);
        begin(
                Fragment.of(from, last, LineStatus.QUESTION, Part.WHOLE, stripped.text())
                        .doubted(doubt),
                stripped);
        if (!prompt.rest().isEmpty()) {
            support(last + 1, to, LineStatus.GUIDANCE, Part.WHOLE, prompt.rest());
        }
    }

    public void question(Node node, String paragraph, String doubt) {
        int from = Source.number(node);
        question(from, from, source.last(node), paragraph, doubt);
    }

    /** A question that has its title in these lines, and its prompt in those that follow. */
    public void titled(Node node, String text, int level) {
        var stripped = Decorations.strip(text, levels);
        begin(
                Fragment.of(Source.number(node), source.last(node), LineStatus.QUESTION, Part.TITLE, stripped.text()),
                stripped);
        awaitsPrompt = true;
        questionLevel = level;
    }

    public void askedByHeading(int level) {
        questionLevel = level;
    }

    private void begin(Fragment passage, Decorations.Stripped stripped) {
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
    public void question(Fragment passage) {
        begin(
                passage,
                new Decorations.Stripped(passage.text(), passage.details().difficulty()));
        passages.set(passages.size() - 1, passage);
    }

    public void promptGoesOn(Node node) {
        awaitsPrompt = false;
        passages.add(
                Fragment.of(Source.number(node), source.last(node), LineStatus.QUESTION, Part.MORE, source.text(node)));
    }

    public void expectPrompt() {
        awaitsPrompt = true;
    }

    public void support(int from, int to, LineStatus fate, Part part, String text) {
        awaitsPrompt = false;
        passages.add(Fragment.of(from, to, fate, part, text));
    }

    public void guidance(Node node, Part part, String text) {
        support(Source.number(node), source.last(node), LineStatus.GUIDANCE, part, text);
    }

    public void ignore(Node node, String reason) {
        if (!node.getSourceSpans().isEmpty()) {
            ignore(Source.number(node), source.last(node), source.text(node), reason);
        }
    }

    public void ignore(int from, int to, String text, String reason) {
        passages.add(Fragment.ignored(from, to, text, reason));
    }

    /** What comes next belongs to no question. */
    public void close() {
        open = false;
        awaitsPrompt = false;
        questionLevel = 0;
    }

    Fragments result(String fallbackTitle) {
        passages.addAll(UnclaimedLines.of(source, passages));
        passages.sort(Comparator.comparingInt(Fragment::from));
        return new Fragments(fallbackTitle, source.lines(), passages, about);
    }
}
