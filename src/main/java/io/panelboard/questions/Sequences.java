package io.panelboard.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two sequences of elements that each occur once. */
final class Sequences {

    private Sequences() {}

    /**
     * Returns the longest common subsequence, which for elements without repetition is the longest increasing run of
     * their places, found by patience sorting.
     */
    static <T> Set<T> inOrder(List<T> before, List<T> after) {
        Map<T, Integer> places = new HashMap<>();
        before.forEach(e -> places.putIfAbsent(e, places.size()));
        List<T> common = after.stream().distinct().filter(places::containsKey).toList();
        int[] place = common.stream().mapToInt(e -> places.getOrDefault(e, 0)).toArray();
        int[] previous = new int[place.length];
        int[] smallestEnd = new int[place.length];
        int[] endsAt = new int[place.length];
        int length = 0;
        for (int i = 0; i < place.length; i++) {
            int at = -1 - Arrays.binarySearch(smallestEnd, 0, length, place[i]);
            previous[i] = at == 0 ? -1 : endsAt[at - 1];
            smallestEnd[at] = place[i];
            endsAt[at] = i;
            length = Math.max(length, at + 1);
        }
        Set<T> result = new HashSet<>();
        for (int i = length == 0 ? -1 : endsAt[length - 1]; i >= 0; i = previous[i]) {
            result.add(common.get(i));
        }
        return Collections.unmodifiableSet(result);
    }

    /** Merges both: all elements in the later order; what is only in the earlier one follows what it followed there. */
    static <T> List<T> merged(List<T> before, List<T> after) {
        Set<T> known = new HashSet<>(after);
        Map<T, List<T>> followers = new HashMap<>();
        List<T> first = new ArrayList<>();
        List<T> gone = first;
        for (T element : before) {
            if (known.contains(element)) {
                gone = followers.computeIfAbsent(element, e -> new ArrayList<>());
            } else {
                gone.add(element);
            }
        }
        List<T> result = new ArrayList<>(first);
        for (T element : after) {
            result.add(element);
            result.addAll(followers.getOrDefault(element, List.of()));
        }
        return result;
    }
}
