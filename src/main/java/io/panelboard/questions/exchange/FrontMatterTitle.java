package io.panelboard.questions.exchange;

import io.panelboard.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Block;

/**
 * {@code title:} in the lines between {@code ---} and {@code ---} at the top, and {@code role:}, {@code level:},
 * {@code slot:} and {@code scale:} where these lines are YAML.
 */
final class FrontMatterTitle implements Shape {

    private static final String KEY = "title";
    private static final String REASON = "Front matter, of which only the title is read";

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!(block instanceof YamlFrontMatterBlock)) {
            return false;
        }
        var data = new YamlFrontMatterVisitor();
        block.accept(data);
        String title =
                String.join(" ", data.getData().getOrDefault(KEY, List.of())).strip();
        Map<Integer, String> about = readAbout(block, reading);
        for (int number = Source.number(block); number <= reading.source().last(block); number++) {
            String line = reading.source().line(number - 1);
            if (line.isBlank()) {
                continue;
            }
            String refusal = about.get(number);
            if (!title.isEmpty() && reading.title().isEmpty() && line.strip().startsWith(KEY + ":")) {
                reading.title(number, number, title);
            } else if (refusal != null && refusal.isEmpty()) {
                reading.describes(number, number, line.strip());
            } else {
                reading.ignore(number, number, line.strip(), refusal == null ? REASON : refusal);
            }
        }
        return true;
    }

    /** Which lines say what the list is for, by their numbers, each with the reason if it cannot be used. */
    private static Map<Integer, String> readAbout(Block block, Reading reading) {
        int first = block.getSourceSpans().getFirst().getLineIndex();
        int last = block.getSourceSpans().getLast().getLineIndex();
        var yaml = new StringBuilder().repeat("\n", first + 1);
        for (int i = first + 1; i < last; i++) {
            yaml.append(reading.source().line(i)).append('\n');
        }
        Tree root;
        try {
            root = TreeParser.yaml(yaml.toString()).root();
        } catch (Refused e) {
            // Other programs' front matter often is no YAML; its title is read without.
            return Map.of();
        }
        var lines = new HashMap<Integer, String>();
        if (root instanceof Tree.Fields fields) {
            fields.fields().stream().filter(AboutFields::has).forEach(field -> {
                for (int line = field.line(); line <= field.value().end(); line++) {
                    lines.put(line, "");
                }
            });
            reading.about(AboutFields.of(fields, (field, reason) -> lines.put(field.line(), reason)));
        }
        return lines;
    }
}
