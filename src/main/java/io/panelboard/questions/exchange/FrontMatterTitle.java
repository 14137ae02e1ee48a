package io.panelboard.questions.exchange;

import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.SourceSpan;

/** {@code title:} in the lines between {@code ---} and {@code ---} at the top. */
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
        return true;
    }
}
