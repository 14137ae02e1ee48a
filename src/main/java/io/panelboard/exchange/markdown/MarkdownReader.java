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
 * Reads a question list from Markdown: first a {@link DocumentOutline} decides which detector reads the questions, then
 * the {@link BlockRule}s read block by block.
 */
public final class MarkdownReader {

    /** Limits the nesting depth, as a bound for hostile input; people nest less. */
    private static final int MAX_DEPTH = 40;

    private static final Parser PLAIN = parser(TablesExtension.create());
    private static final Parser WITH_FRONT_MATTER = parser(TablesExtension.create(), YamlFrontMatterExtension.create());

    private MarkdownReader() {}

    /**
     * Reads the list; a text without questions gives a list without sections.
     *
     * @param fileName gives the title if the text has none; empty if there is no file
     * @throws RuleViolation if the text is longer than {@link ListFile#LIMIT} or has more than {@link ListFile#MAX_ITEMS}
     */
    public static QuestionList read(String fileName, String markdown) {
        return fragments(fileName, markdown).list();
    }

    /**
     * Reads the list into fragments, which a person may correct.
     *
     * @param fileName gives the title if the text has none; empty if there is no file
     * @throws RuleViolation if the text is longer than {@link ListFile#LIMIT} or has more than {@link ListFile#MAX_ITEMS}
     */
    public static Fragments fragments(String fileName, String markdown) {
        ListFile.checkLength(markdown.length());
        var source = new Source(markdown);
        // Before it is parsed as well: the parser looks at a paragraph anew for each of its lines.
        ListFile.checkItems(
                (int) markdown.lines().filter(line -> !line.isBlank()).count());
        Node document = parse(ParserText.of(markdown), source);
        ListFile.checkItems(blocks(document));
        var state = new ParseState(source, DocumentOutline.of(document, source));
        for (Block block : state.outline().blocks()) {
            read(block, state);
        }
        return state.result(ListFile.title(fileName));
    }

    /** Counts what the outline and the rules will look at, at every depth. */
    private static int blocks(Node parent) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            count += (node instanceof Block ? 1 : 0) + blocks(node);
        }
        return count;
    }

    private static void read(Block block, ParseState state) {
        for (BlockRule rule : BlockRule.ALL) {
            if (rule.tryRead(block, state)) {
                return;
            }
        }
    }

    /** Parses front matter only if it has keys and an end: a list may also begin with a dividing line. */
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
                .maxOpenBlockParsers(MAX_DEPTH)
                // Prompts stay Markdown, and inline markup is where hostile text costs most.
                .inlineParserFactory(_ -> (_, _) -> {})
                .build();
    }
}
