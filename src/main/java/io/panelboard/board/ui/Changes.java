package io.panelboard.board.ui;

import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChangeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes what happened between two views, in sentences for screen readers. */
final class Changes {

    private Changes() {}

    static List<String> between(@Nullable BoardView before, BoardView now) {
        if (before == null || before.equals(now)) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        moved(before, now, sentences);
        skipped(before, now, sentences);
        locked(before, now, sentences);
        if (before.head().phase() != now.head().phase()) {
            switch (now.head().phase()) {
                case REVEALED -> sentences.add("Scorecards are revealed.");
                case FINISHED -> sentences.add("The interview is finished.");
                case ENDED -> {
                    var ending = now.head().ending();
                    if (ending != null) {
                        sentences.add(PanelChangeFormatter.sentence(ending));
                    }
                }
                case PLANNED, LIVE -> {}
            }
        }
        now.panelChanges().stream()
                .skip(before.panelChanges().size())
                .map(PanelChangeFormatter::sentence)
                .forEach(sentences::add);
        now.sealBreaks().stream()
                .skip(before.sealBreaks().size())
                .forEach(s -> sentences.add(s.name() + " broke the seal: " + s.reason()));
        now.copies().stream()
                .skip(before.copies().size())
                .forEach(copy -> sentences.add(copy.who() + " took a copy of the database."));
        return sentences;
    }

    private static void moved(BoardView before, BoardView now, List<String> sentences) {
        if (now.active() != null && !now.active().equals(before.active())) {
            now.rail().stream()
                    .filter(item -> item.question().equals(now.active()))
                    .forEach(item -> sentences.add(
                            "The panel moved to question %d, %s.".formatted(item.number(), item.title())));
        }
    }

    private static void skipped(BoardView before, BoardView now, List<String> sentences) {
        for (int i = 0; i < Math.min(before.rail().size(), now.rail().size()); i++) {
            var item = now.rail().get(i);
            String reason = item.skipReason();
            if (reason != null && !Objects.equals(before.rail().get(i).skipReason(), reason)) {
                sentences.add("Question %d is skipped: %s".formatted(item.number(), reason));
            }
        }
    }

    private static void locked(BoardView before, BoardView now, List<String> sentences) {
        var already = before.panel().stream()
                .filter(BoardView.PanelRow::locked)
                .map(BoardView.PanelRow::person)
                .collect(Collectors.toSet());
        now.panel().stream()
                .filter(row -> row.locked() && !already.contains(row.person()))
                .forEach(row -> sentences.add(row.me() ? "Your scorecard is locked." : row.name() + " has locked."));
    }
}
