package io.panelboard.exchange.tree;

import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.Values;
import io.panelboard.shared.RuleViolation;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses JSON or YAML and keeps line numbers. */
public final class TreeParser {

    private static final int MAX_DEPTH = 30;

    private static final TokenStreamFactory JSON = new JsonFactory();
    private static final TokenStreamFactory YAML = new YAMLFactory();

    /**
     * Holds the parsed tree.
     *
     * @param starts how many values begin in each line
     */
    public record Parsed(Tree root, Map<Integer, Integer> starts) {}

    private final JsonParser parser;
    private final String format;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private int entries;

    private TreeParser(JsonParser parser, String format) {
        this.parser = parser;
        this.format = format;
    }

    /**
     * Parses JSON.
     *
     * @throws RuleViolation if it is no JSON, or nested too deep
     */
    public static Parsed json(String text) {
        return parse(JSON, "JSON", text);
    }

    /**
     * Parses YAML.
     *
     * @throws RuleViolation if it is no YAML, nested too deep, or has aliases
     */
    public static Parsed yaml(String text) {
        return parse(YAML, "YAML", text);
    }

    private static Parsed parse(TokenStreamFactory factory, String format, String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), new SpareCharacterReader(text))) {
            return new TreeParser(parser, format).document();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw invalid(format, at == null ? 0 : at.getLineNr());
        } catch (RuleViolation e) {
            throw e;
        } catch (RuntimeException e) {
            // The parsers below Jackson throw exceptions without a common type at some damaged texts.
            throw invalid(format, 0);
        }
    }

    private Parsed document() {
        Tree root = parser.nextToken() == null ? new Tree.Text("", 1, 1) : value(0);
        if (parser.nextToken() != null) {
            throw new RuleViolation(ListFile.FIELD, ExchangeViolation.SEVERAL_DOCUMENTS, format);
        }
        ListFile.checkItems(entries);
        return new Parsed(root, starts);
    }

    private Tree value(int depth) {
        if (depth > MAX_DEPTH) {
            throw new RuleViolation(ListFile.FIELD, ExchangeViolation.NESTED_TOO_DEEP, format);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new RuleViolation(
                    ListFile.FIELD, ExchangeViolation.YAML_ALIAS, line(), Values.echo(parser.getString()));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(depth);
            case START_ARRAY -> items(depth);
            case VALUE_NULL -> new Tree.Text("", line(), line());
            default -> text();
        };
    }

    private Tree text() {
        int line = line();
        String text = parser.getString();
        var end = parser.currentLocation();
        // A YAML block ends where the next line begins.
        int endLine = end.getColumnNr() <= 1 ? end.getLineNr() - 1 : end.getLineNr();
        return new Tree.Text(text == null ? "" : text, line, Math.max(line, endLine));
    }

    private Tree items(int depth) {
        int line = line();
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            starts.merge(line(), 1, Integer::sum);
            entries++;
            items.add(value(depth + 1));
        }
        return new Tree.Items(
                items, line, end(items.isEmpty() ? line : items.getLast().end()));
    }

    private Tree fields(int depth) {
        int line = line();
        List<Tree.Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int fieldLine = line();
            String name = parser.currentName();
            starts.merge(fieldLine, 1, Integer::sum);
            parser.nextToken();
            fields.add(new Tree.Field(name, fieldLine, value(depth + 1)));
        }
        return new Tree.Fields(
                fields,
                line,
                end(fields.isEmpty() ? line : fields.getLast().value().end()));
    }

    /**
     * Returns the last line of a value: in JSON that of its bracket; in YAML the current token is already the next
     * value's.
     */
    private int end(int lastOfContent) {
        return parser instanceof YAMLParser ? lastOfContent : Math.max(line(), lastOfContent);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static RuleViolation invalid(String format, int line) {
        return line > 0
                ? new RuleViolation(ListFile.FIELD, ExchangeViolation.INVALID_LINE, format, line)
                : new RuleViolation(ListFile.FIELD, ExchangeViolation.INVALID, format);
    }

    /**
     * Leaves one character free at the end of each buffer. The YAML reader fills its buffer and then reads one
     * character more if a surrogate pair (an emoji, say) was cut in two, which is past the buffer's end.
     */
    private static final class SpareCharacterReader extends FilterReader {

        SpareCharacterReader(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            return super.read(buffer, from, length > 1 ? length - 1 : length);
        }
    }
}
