package io.panelboard.questions.exchange;

import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Block;

/** {@code title:} in the lines between {@code ---} and {@code ---} at the top. */
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
        for (int number = Source.number(block); number <= reading.source().last(block); number++) {
            String line = reading.source().line(number - 1);
            if (!title.isEmpty() && reading.title().isEmpty() && line.strip().startsWith(KEY + ":")) {
                reading.title(number, number, title);
            } else if (!line.isBlank()) {
                reading.ignore(number, number, line.strip(), REASON);
            }
        }
        return true;
    }
}
