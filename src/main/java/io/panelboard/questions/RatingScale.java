package io.panelboard.questions;

import java.util.List;

/**
 * Defines the levels on which every question of a set is scored, lowest first: 4 or 5 of them, numbered from 1.
 * Behaviour distinguishes the levels of a behaviourally anchored rating scale (BARS); see {@link Question#anchors()}.
 */
public record RatingScale(List<Level> levels) {

    /** Holds the scale of a new set. */
    public static final RatingScale FIVE = new RatingScale(List.of(
            new Level(1, "Poor", "Shows no relevant knowledge or behaviour, even when helped."),
            new Level(2, "Weak", "Shows fragments; needs help for the essential parts."),
            new Level(3, "Fair", "Covers the essentials with an example of their own."),
            new Level(4, "Solid", "Covers the essentials and the trade-offs from experience."),
            new Level(5, "Excellent", "Adds insight that would raise the team's own practice.")));

    public RatingScale {
        levels = List.copyOf(levels);
        if (levels.size() < 4 || levels.size() > 5) {
            throw new IllegalArgumentException("A rating scale has 4 or 5 levels, not " + levels.size());
        }
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).value() != i + 1) {
                throw new IllegalArgumentException("Levels are numbered 1, 2, 3 … without a gap");
            }
        }
    }

    /** Returns the highest level, 4 or 5. */
    public int max() {
        return levels.size();
    }

    public boolean has(int value) {
        return value >= 1 && value <= max();
    }

    /**
     * Describes one level.
     *
     * @param value 1 is the lowest
     * @param label one or two words, such as "Solid"
     * @param anchor the behaviour that earns this level, unless a question defines its own
     */
    public record Level(int value, String label, String anchor) {}
}
