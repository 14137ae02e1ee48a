package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lines that no shape has claimed, such as a lone bullet's marker: nothing is lost silently. */
final class Leftovers {

    private Leftovers() {}

    static List<Passage> of(Source source, List<Passage> passages) {
        var claimed = new BitSet();
        for (Passage passage : passages) {
            if (passage.hasLines()) {
                claimed.set(passage.from(), passage.to() + 1);
            }
        }
        var result = new ArrayList<Passage>();
        for (int number = 1; number <= source.size(); number++) {
            String line = source.line(number - 1);
            if (!claimed.get(number) && !line.isBlank()) {
                result.add(Passage.ignored(number, number, line.strip(), "Not understood"));
            }
        }
        return result;
    }
}
