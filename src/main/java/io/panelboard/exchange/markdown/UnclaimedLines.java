package io.panelboard.exchange.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects lines that no rule has claimed, such as a lone bullet's marker, so that none is lost silently. */
final class UnclaimedLines {

    private UnclaimedLines() {}

    static List<Fragment> of(Source source, List<Fragment> fragments) {
        var claimed = new BitSet();
        for (Fragment fragment : fragments) {
            if (fragment.hasLines()) {
                claimed.set(fragment.from(), fragment.to() + 1);
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
