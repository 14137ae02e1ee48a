package io.panelboard.shared.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Distributes marks that would overlap over lanes below each other. */
final class Lanes {

    private final Map<Integer, Integer> laneOf = new HashMap<>();
    private final List<Double> ends = new ArrayList<>();

    /** @param extents where each mark begins and ends on the line */
    Lanes(List<double[]> extents) {
        IntStream.range(0, extents.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> extents.get(i)[0]))
                .forEach(i -> put(i, extents.get(i)[0], extents.get(i)[1]));
    }

    private void put(int mark, double from, double to) {
        int lane = 0;
        while (lane < ends.size() && ends.get(lane) > from) {
            lane++;
        }
        if (lane == ends.size()) {
            ends.add(to);
        } else {
            ends.set(lane, to);
        }
        laneOf.put(mark, lane);
    }

    int of(int mark) {
        return laneOf.getOrDefault(mark, 0);
    }

    /** Returns the number of lanes, at least 1. */
    int count() {
        return Math.max(1, ends.size());
    }
}
