package io.panelboard.questions.exchange;

import io.panelboard.shared.Refused;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a question list that was written in Markdown. */
public final class MarkdownReader {

    /** Deeper than any list that a person keeps; a bound for hostile ones. */
    private static final int DEEPEST = 40;

    private static final Parser PLAIN = parser().build();
    private static final Parser WITH_FRONT_MATTER =
            parser().extensions(List.of(YamlFrontMatterExtension.create())).build();

    private MarkdownReader() {}

    /**
     * Reads the list; a text without questions gives a list without sections.
     *
     * @param fileName names the list if it does not do so itself; empty if there is no file
     * @throws Refused if the text is longer than {@link ListFile#LIMIT}
     */
    public static QuestionList read(String fileName, String markdown) {
        ListFile.checkLength(markdown.length());
        var reading = new Reading(new Source(markdown), ListFile.title(fileName));
        for (Node node = parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block) {
                read(block, reading);
            }
        }
        return reading.result();
    }

    private static void read(Block block, Reading reading) {
        for (Shape shape : Shape.ALL) {
            if (shape.reads(block, reading)) {
                return;
            }
        }
    }

    /** A list may begin with a dividing line: only what has keys and an end is front matter. */
    private static Node parse(String markdown) {
        Node document = WITH_FRONT_MATTER.parse(markdown);
        if (document.getFirstChild() instanceof YamlFrontMatterBlock matter && !isComplete(matter, markdown)) {
            return PLAIN.parse(markdown);
        }
        return document;
    }

    private static boolean isComplete(YamlFrontMatterBlock matter, String markdown) {
        String last = new Source(markdown)
                .line(matter.getSourceSpans().getLast().getLineIndex())
                .strip();
        return matter.getFirstChild() != null && (last.equals("---") || last.equals("..."));
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                // Prompts stay the Markdown they are, and inline markup is where hostile text costs most.
                .inlineParserFactory(_ -> (_, _) -> {});
    }
}
