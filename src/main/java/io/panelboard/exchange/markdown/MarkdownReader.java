package io.panelboard.exchange.markdown;

import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.QuestionList;
import io.panelboard.shared.RuleViolation;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a question list that was written in Markdown: first an {@link DocumentOutline} that decides which shape carries the
 * questions, then the {@link BlockRule}s, block by block.
 */
public final class MarkdownReader {

    /** Deeper than any list that a person keeps; a bound for hostile ones. */
    private static final int DEEPEST = 40;

    private static final Parser PLAIN = parser(TablesExtension.create());
    private static final Parser WITH_FRONT_MATTER = parser(TablesExtension.create(), YamlFrontMatterExtension.create());

    private MarkdownReader() {}

    /**
     * Reads the list; a text without questions gives a list without sections.
     *
     * @param fileName names the list if it does not do so itself; empty if there is no file
     * @throws RuleViolation if the text is longer than {@link ListFile#LIMIT}
     */
    public static QuestionList read(String fileName, String markdown) {
        return passages(fileName, markdown).list();
    }

    /**
     * Reads the list into passages, which a person may read otherwise.
     *
     * @param fileName names the list if it does not do so itself; empty if there is no file
     * @throws RuleViolation if the text is longer than {@link ListFile#LIMIT}
     */
    public static Fragments passages(String fileName, String markdown) {
        ListFile.checkLength(markdown.length());
        var source = new Source(markdown);
        var reading = new ParseState(source, DocumentOutline.of(parse(markdown, source), source));
        for (Block block : reading.outline().blocks()) {
            read(block, reading);
        }
        return reading.result(ListFile.title(fileName));
    }

    private static void read(Block block, ParseState reading) {
        for (BlockRule shape : BlockRule.ALL) {
            if (shape.reads(block, reading)) {
                return;
            }
        }
    }

    /** A list may begin with a dividing line: only what has keys and an end is front matter. */
    private static Node parse(String markdown, Source source) {
        Node document;
        try {
            document = WITH_FRONT_MATTER.parse(markdown);
        } catch (StringIndexOutOfBoundsException e) {
            // The extension fails at a value that is one quotation mark.
            return PLAIN.parse(markdown);
        }
        if (document.getFirstChild() instanceof YamlFrontMatterBlock matter && !isComplete(matter, source)) {
            return PLAIN.parse(markdown);
        }
        return document;
    }

    private static boolean isComplete(YamlFrontMatterBlock matter, Source source) {
        String last =
                source.line(matter.getSourceSpans().getLast().getLineIndex()).strip();
        return matter.getFirstChild() != null && (last.equals("---") || last.equals("..."));
    }

    private static Parser parser(Extension... extensions) {
        return Parser.builder()
                .extensions(List.of(extensions))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                // Prompts stay the Markdown they are, and inline markup is where hostile text costs most.
                .inlineParserFactory(_ -> (_, _) -> {})
                .build();
    }
}
