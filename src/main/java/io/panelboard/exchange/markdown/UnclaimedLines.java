package io.panelboard.exchange.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lines that no shape has claimed, such as a lone bullet's marker: nothing is lost silently. */
final class UnclaimedLines {

    private UnclaimedLines() {}

    static List<Fragment> of(Source source, List<Fragment> passages) {
        var claimed = new BitSet();
        for (Fragment passage : passages) {
            if (passage.hasLines()) {
                claimed.set(passage.from(), passage.to() + 1);
            }
        }
        var result = new ArrayList<Fragment>();
        for (int number = 1; number <= source.size(); number++) {
            String line = source.line(number - 1);
            if (!claimed.get(number) && !line.isBlank()) {
                result.add(Fragment.ignored(number, number, line.strip(), "Not understood"));
            }
        }
        return result;
    }
}
