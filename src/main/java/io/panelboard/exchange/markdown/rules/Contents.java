package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.Items;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.PlainText;
import io.panelboard.exchange.markdown.Source;
import io.panelboard.exchange.markdown.Tables;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/** Leaves out tables of contents and other lists of links, which repeat what stands elsewhere. */
public final class Contents implements BlockRule {

    private static final Pattern JUMPS = Pattern.compile(
            "(?:[\\s|·•*_.,/⬆↑^-]|<[^<>]{1,80}>|\\[[^\\[\\]]{1,200}\\]\\(#[^()\\s]{0,200}\\))*\\[[^\\[\\]]{1,200}\\]\\(#[^()\\s]{0,200}\\)[\\s|·•*_.,/⬆↑^-]*");

    private static final Pattern WHOLE_LINK =
            Pattern.compile("[*_]{0,3}\\[[^\\n]{1,300}\\]\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)?\\)[*_]{0,3}[.,;:]?");

    private static final Pattern NAME = Pattern.compile(
            "(?iu)(?:table of )?contents?|index|toc|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice");

    private static final int MAX_LENGTH = 1_000;

    @Override
    public boolean tryRead(Block block, ParseState state) {
        Source source = state.source();
        switch (block) {
            case Paragraph p when isJump(source.text(p)) -> state.ignore(p, "A link within the page");
            case Heading heading
            when isName(heading, source) -> state.ignore(heading, "The heading of a table of contents");
            case ListBlock list
            when isContents(list, source) -> {
                for (Items.Item item : Items.all(list)) {
                    item.ignore(state, "A table of contents");
                }
            }
            case ListBlock list
            when isLinks(list, source) -> {
                for (Items.Item item : Items.all(list)) {
                    item.ignore(state, "A list of links");
                }
            }
            case TableBlock table
            when Tables.share(table, source, Contents::isJump) -> {
                for (Tables.Row row : Tables.rows(table, source)) {
                    state.ignore(row.line(), row.line(), row.text(), "A table of contents");
                }
                state.ignore(Source.number(table) + 1, Source.number(table) + 1, "", "A table of contents");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the text holds nothing but links to places in the same document. */
    static boolean isJump(String text) {
        return text.length() < MAX_LENGTH
                && text.contains("](#")
                && JUMPS.matcher(text).matches();
    }

    private static boolean isName(Heading heading, Source source) {
        String words =
                Decorations.strip(PlainText.of(Headings.text(heading, source))).text();
        return NAME.matcher(words).matches()
                && switch (heading.getNext()) {
                    case ListBlock list -> isContents(list, source);
                    case TableBlock table -> Tables.share(table, source, Contents::isJump);
                    case Paragraph p -> isJump(source.text(p));
                    case null, default -> false;
                };
    }

    public static boolean isContents(ListBlock list, Source source) {
        List<String> texts = Items.texts(list, source);
        long jumps = texts.stream()
                .filter(t -> isJump(Decorations.strip(t + " ").text()) || isJump(t))
                .count();
        return jumps > 0 && jumps * 5 >= texts.size() * 3L;
    }

    private static boolean isWholeLink(String text) {
        return text.length() < MAX_LENGTH && WHOLE_LINK.matcher(text).matches();
    }

    public static boolean isLinks(ListBlock list, Source source) {
        List<String> texts = Items.texts(list, source);
        long links = texts.stream().filter(Contents::isWholeLink).count();
        long asking = texts.stream()
                .filter(t -> Asking.isQuestion(Decorations.strip(t).text()))
                .count();
        return links > 0 && links * 5 >= texts.size() * 4L && asking * 5 < texts.size() * 4L;
    }
}
