package io.panelboard.questions;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Holds the difference between two texts, word by word, for display.
 *
 * @param pieces those that were kept and deleted make up the earlier text, those that were kept and inserted the later
 *     one; none is empty, and no two neighbours are of one kind
 */
public record WordDiff(List<Piece> pieces) {

    private static final Pattern TOKEN = Pattern.compile("\\s+|\\w+|[^\\s\\w]", Pattern.UNICODE_CHARACTER_CLASS);

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** Lists whether a piece is in both texts, in the earlier one or in the later one. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    public record Piece(Kind kind, String text) {}

    public static WordDiff of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        var pieces = new ArrayList<Piece>();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            String kept = String.join("", old.subList(at, delta.getSource().getPosition()));
            if (continuesChange(kept, deleted, inserted)) {
                deleted.append(kept);
                inserted.append(kept);
            } else {
                add(pieces, Kind.DELETED, deleted);
                add(pieces, Kind.INSERTED, inserted);
                add(pieces, Kind.KEPT, new StringBuilder(kept));
            }
            delta.getSource().getLines().forEach(deleted::append);
            delta.getTarget().getLines().forEach(inserted::append);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.DELETED, deleted);
        add(pieces, Kind.INSERTED, inserted);
        add(pieces, Kind.KEPT, new StringBuilder(String.join("", old.subList(at, old.size()))));
        return new WordDiff(pieces);
    }

    /**
     * Whether to continue the change across the kept text: words replaced one after the other read as one change, with
     * the space between them.
     */
    private static boolean continuesChange(String kept, StringBuilder deleted, StringBuilder inserted) {
        boolean pending = !deleted.isEmpty() || !inserted.isEmpty();
        boolean replaced = !deleted.isEmpty() && !inserted.isEmpty();
        return kept.isEmpty() ? pending : kept.isBlank() && replaced;
    }

    private static void add(List<Piece> pieces, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
