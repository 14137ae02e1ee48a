package io.panelboard.questions.exchange;

import io.panelboard.shared.Refused;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.SourceSpan;

/**
 * {@code title:} in the lines between {@code ---} and {@code ---} at the top, and {@code role:}, {@code level:},
 * {@code slot:} and {@code scale:} where these lines are YAML.
 */
final class FrontMatterTitle implements Shape {

    private static final String KEY = "title";

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!(block instanceof YamlFrontMatterBlock)) {
            return false;
        }
        reading.ignore(block, "Front matter, of which only the title is read");
        var data = new YamlFrontMatterVisitor();
        block.accept(data);
        String title =
                String.join(" ", data.getData().getOrDefault(KEY, List.of())).strip();
        if (!title.isEmpty()) {
            reading.title(title);
            block.getSourceSpans().stream()
                    .map(SourceSpan::getLineIndex)
                    .filter(i -> reading.source().line(i).strip().startsWith(KEY + ":"))
                    .findFirst()
                    .ifPresent(i -> reading.claimLine(i, Fate.TITLE));
        }
        readAbout(block, reading);
        return true;
    }

    private static void readAbout(Block block, Reading reading) {
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
            // Other programs' front matter often is no YAML; its title was read above.
            return;
        }
        if (root instanceof Tree.Fields fields) {
            fields.fields().stream().filter(AboutFields::has).forEach(f -> claim(f, reading));
            reading.about(AboutFields.of(fields, (field, reason) -> reading.ignoreLine(field.line() - 1, reason)));
        }
    }

    private static void claim(Tree.Field field, Reading reading) {
        for (int i = field.line() - 1; i < field.value().end(); i++) {
            reading.claimLine(i, Fate.TITLE);
        }
    }
}
