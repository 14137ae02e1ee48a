package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion.Details;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.tree.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** Holds the state of one parse, to which the rules add fragments from top to bottom. */
public final class ParseState {

    private final Source source;
    private final DocumentOutline outline;
    private final Levels levels;
    private final DetailsState details;
    private final List<Fragment> fragments = new ArrayList<>();
    private String title = "";
    private QuestionList.About about = QuestionList.About.NOTHING;
    private boolean inSection;
    private boolean hasQuestion;
    private boolean open;
    private boolean awaitsPrompt;
    private boolean titleOpen;
    private int questionLevel;
    private int sectionLevel;

    ParseState(Source source, DocumentOutline outline) {
        this.source = source;
        this.outline = outline;
        this.levels = Levels.in(source.lines());
        this.details = DetailsState.in(outline.blocks());
    }

    public Source source() {
        return source;
    }

    public DocumentOutline outline() {
        return outline;
    }

    public DetailsState details() {
        return details;
    }

    public boolean isAssignedTo(QuestionDetector detector, Block block) {
        return outline.isAssigned(detector, block);
    }

    public QuestionList.About about() {
        return about;
    }

    public void about(QuestionList.About value) {
        about = value;
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

    /** Whether the next block may belong to a question. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the last fragment is a question's prompt, which the next block may continue. */
    public boolean isPromptOpen() {
        return open && !fragments.isEmpty() && fragments.getLast().status() == LineStatus.QUESTION;
    }

    /** Whether the question just asked is to write code, so that code below it is a solution. */
    public boolean wantsCode() {
        return isPromptOpen()
                && Openings.wantCode(fragments.getLast().text())
                && !fragments.getLast().text().endsWith(":");
    }

    /** Whether the question just asked speaks of what stands below it: "What does this say?", "Comment on:". */
    public boolean pointsBelow() {
        return isPromptOpen() && Openings.pointBelow(fragments.getLast().text());
    }

    /** Returns the level of the heading of the current section; 0 if it has none. */
    public int sectionLevel() {
        return sectionLevel;
    }

    public void section(int from, int to, Headings.Line heading, String doubt) {
        section(from, to, heading.text(), doubt);
        sectionLevel = heading.level();
    }

    public boolean awaitsPrompt() {
        return awaitsPrompt;
    }

    /** Returns the level of the heading that was the last question; 0 if that was no heading. */
    public int questionLevel() {
        return questionLevel;
    }

    int lastLine() {
        return fragments.isEmpty() ? 0 : fragments.getLast().to();
    }

    public void title(int line, int to, String text) {
        title = PlainText.of(text);
        fragments.add(Fragment.of(line, to, LineStatus.TITLE, Part.WHOLE, text));
    }

    /** Adds a field of the front matter that is read beside the title. */
    public void aboutField(Tree.Field field) {
        fragments.add(Fragment.of(field.line(), field.value().end(), LineStatus.TITLE, Part.MORE, field.text()));
    }

    public void section(int from, int to, String text, String doubt) {
        close();
        inSection = true;
        sectionLevel = 0;
        fragments.add(
                Fragment.of(from, to, LineStatus.SECTION, Part.WHOLE, text).withDoubt(doubt));
    }

    /**
     * Adds a question with its prompt, and perhaps the answer, in one paragraph whose text begins in the given line.
     */
    public void question(int from, int textFrom, int to, String paragraph, String doubt) {
        Prompt prompt = Prompt.of(paragraph);
        int last = prompt.rest().isEmpty() ? to : Math.min(to, textFrom + prompt.lines() - 1);
        var stripped = Decorations.strip(prompt.question(), levels);
        begin(
                Fragment.of(from, last, LineStatus.QUESTION, Part.WHOLE, stripped.text())
                        .withDoubt(doubt),
                stripped);
        if (!prompt.rest().isEmpty()) {
            support(last + 1, to, LineStatus.GUIDANCE, Part.WHOLE, prompt.rest());
        }
    }

    public void question(Node node, String paragraph, String doubt) {
        int from = Source.number(node);
        question(from, from, source.last(node), paragraph, doubt);
    }

    /** Adds a question that has its title in these lines, and its prompt in those that follow. */
    public void titled(Node node, String text, int level, String doubt) {
        var stripped = Decorations.strip(text, levels);
        begin(
                Fragment.of(Source.number(node), source.last(node), LineStatus.QUESTION, Part.TITLE, stripped.text())
                        .withDoubt(doubt),
                stripped);
        awaitsPrompt = true;
        titleOpen = true;
        questionLevel = level;
    }

    public void setQuestionLevel(int level) {
        questionLevel = level;
    }

    private void begin(Fragment fragment, Decorations.Stripped stripped) {
        open = true;
        hasQuestion = true;
        awaitsPrompt = false;
        titleOpen = false;
        questionLevel = 0;
        fragments.add(
                stripped.difficulty() == null
                        ? fragment
                        : fragment.with(new Details("", "", null, null, stripped.difficulty(), List.of(), Map.of())));
    }

    /** Adds a question that is complete. */
    public void question(Fragment fragment) {
        begin(
                fragment,
                new Decorations.Stripped(fragment.text(), fragment.details().difficulty()));
        fragments.set(fragments.size() - 1, fragment);
    }

    public void continuePrompt(Node node) {
        continuePrompt(node, source.text(node));
    }

    public void continuePrompt(Node node, String text) {
        continuePrompt(Source.number(node), source.last(node), text);
    }

    /** Whether the last question has nothing but its title yet, whatever stands between. */
    public boolean isTitleOpen() {
        return titleOpen;
    }

    /** Adds the prompt of a question that has only its title, and what follows the prompt in the same paragraph. */
    public void promptOfTitle(Node node, String paragraph) {
        Prompt prompt = Prompt.of(paragraph);
        int from = Source.number(node);
        int to = source.last(node);
        int last = prompt.rest().isEmpty() ? to : Math.min(to, from + prompt.lines() - 1);
        continuePrompt(from, last, Decorations.strip(prompt.question(), levels).text());
        if (!prompt.rest().isEmpty()) {
            support(last + 1, to, LineStatus.GUIDANCE, Part.WHOLE, prompt.rest());
        }
    }

    public void continuePrompt(int from, int to, String text) {
        awaitsPrompt = false;
        titleOpen = false;
        fragments.add(Fragment.of(from, to, LineStatus.QUESTION, Part.MORE, text));
    }

    /** Adds anchors to the question that stands before them. */
    public void anchors(int from, int to, String text, Map<Integer, String> anchors) {
        fragments.add(Fragment.of(from, to, LineStatus.QUESTION, Part.ANCHORS, text)
                .with(new Details("", "", null, null, null, List.of(), anchors)));
    }

    public void expectPrompt() {
        awaitsPrompt = true;
    }

    public void support(int from, int to, LineStatus status, Part part, String text) {
        awaitsPrompt = false;
        fragments.add(Fragment.of(from, to, status, part, text));
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
        fragments.add(Fragment.ignored(from, to, text, reason));
    }

    /** Ends the current question: the next block belongs to none. */
    public void close() {
        open = false;
        awaitsPrompt = false;
        titleOpen = false;
        questionLevel = 0;
    }

    Fragments result(String fallbackTitle) {
        fragments.addAll(UnclaimedLines.of(source, fragments));
        fragments.sort(Comparator.comparingInt(Fragment::from));
        return new Fragments(fallbackTitle, source.lines(), fragments, about);
    }

    /** Collects lines that no rule has claimed, such as a lone bullet's marker, so that none is lost silently. */
    private static final class UnclaimedLines {

        private UnclaimedLines() {}

        static List<Fragment> of(Source source, List<Fragment> fragments) {
            var claimed = new BitSet();
            for (Fragment fragment : fragments) {
                if (fragment.hasLines()) {
                    claimed.set(fragment.from(), fragment.to() + 1);
                }
            }
            var result = new ArrayList<Fragment>();
            for (int number = 1; number <= source.size(); number++) {
                String line = source.line(number - 1);
                if (!claimed.get(number) && !line.isBlank()) {
                    result.add(Fragment.ignored(number, number, line.strip(), "Not understood"));
                }
            }
            return result;
        }
    }
}
