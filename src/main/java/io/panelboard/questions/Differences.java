package io.panelboard.questions;

import io.panelboard.questions.RevisionDiff.Place;
import io.panelboard.questions.RevisionDiff.QuestionChange;
import io.panelboard.questions.RevisionDiff.SectionChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the difference between two states of a set. */
final class Differences {

    private final SetState before;
    private final SetState after;
    private final Map<SectionId, Section> oldSections;
    private final Map<SectionId, Section> newSections;
    private final Map<QuestionId, Place> oldPlaces;
    private final Map<QuestionId, Place> newPlaces;

    Differences(SetState before, SetState after) {
        this.before = before;
        this.after = after;
        oldSections = sectionsById(before);
        newSections = sectionsById(after);
        oldPlaces = places(before);
        newPlaces = places(after);
    }

    RevisionDiff diff() {
        return new RevisionDiff(before, after, sections(), questions());
    }

    private List<SectionChange> sections() {
        var oldOrder = List.copyOf(oldSections.keySet());
        var newOrder = List.copyOf(newSections.keySet());
        Set<SectionId> unmoved = Sequences.inOrder(oldOrder, newOrder);
        return Sequences.merged(oldOrder, newOrder).stream()
                .flatMap(id -> change(oldSections.get(id), newSections.get(id), !unmoved.contains(id)).stream())
                .toList();
    }

    private static Optional<SectionChange> change(@Nullable Section old, @Nullable Section now, boolean moved) {
        if (old == null) {
            return Optional.of(new SectionChange.Added(Objects.requireNonNull(now)));
        }
        if (now == null) {
            return Optional.of(new SectionChange.Removed(old));
        }
        boolean same = old.title().equals(now.title()) && !moved;
        return same ? Optional.empty() : Optional.of(new SectionChange.Kept(old, now, moved));
    }

    private List<QuestionChange> questions() {
        Set<QuestionId> unmoved = unmoved();
        return Sequences.merged(List.copyOf(oldPlaces.keySet()), List.copyOf(newPlaces.keySet())).stream()
                .flatMap(id -> change(oldPlaces.get(id), newPlaces.get(id), !unmoved.contains(id)).stream())
                .toList();
    }

    private static Optional<QuestionChange> change(@Nullable Place old, @Nullable Place now, boolean moved) {
        if (old == null) {
            return Optional.of(new QuestionChange.Added(Objects.requireNonNull(now)));
        }
        if (now == null) {
            return Optional.of(new QuestionChange.Removed(old));
        }
        var reworded = QuestionField.different(old.question(), now.question());
        boolean same = !moved && reworded.isEmpty();
        return same ? Optional.empty() : Optional.of(new QuestionChange.Kept(old, now, moved, reworded));
    }

    /** Returns the questions that stayed in their section and in order there. */
    private Set<QuestionId> unmoved() {
        var result = new HashSet<QuestionId>();
        for (Section now : newSections.values()) {
            Section old = oldSections.get(now.id());
            if (old != null) {
                result.addAll(Sequences.inOrder(ids(old), ids(now)));
            }
        }
        return result;
    }

    private static List<QuestionId> ids(Section section) {
        return section.questions().stream().map(Question::id).toList();
    }

    private static Map<SectionId, Section> sectionsById(SetState state) {
        return state.sections().stream()
                .collect(Collectors.toMap(
                        Section::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    private static Map<QuestionId, Place> places(SetState state) {
        var places = new ArrayList<Place>();
        for (Section section : state.sections()) {
            section.questions().forEach(q -> places.add(new Place(section, places.size() + 1, q)));
        }
        return places.stream()
                .collect(Collectors.toMap(
                        p -> p.question().id(), Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    /** Compares two sequences of elements that each occur once. */
    private static final class Sequences {

        private Sequences() {}

        /**
         * Returns the longest common subsequence, which for elements without repetition is the longest increasing run of
         * their places, found by patience sorting.
         */
        static <T> Set<T> inOrder(List<T> before, List<T> after) {
            Map<T, Integer> places = new HashMap<>();
            before.forEach(e -> places.putIfAbsent(e, places.size()));
            List<T> common =
                    after.stream().distinct().filter(places::containsKey).toList();
            int[] place =
                    common.stream().mapToInt(e -> places.getOrDefault(e, 0)).toArray();
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
}
