package io.panelboard.board.ui;

import io.panelboard.board.BoardView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What others did between two views, in sentences to be read out. */
final class Changes {

    private Changes() {}

    static List<String> between(@Nullable BoardView before, BoardView now) {
        if (before == null || before.equals(now)) {
            return List.of();
        }
        var said = new ArrayList<String>();
        moved(before, now, said);
        skipped(before, now, said);
        locked(before, now, said);
        if (before.head().phase() != now.head().phase()) {
            switch (now.head().phase()) {
                case REVEALED -> said.add("Scorecards are revealed.");
                case FINISHED -> said.add("The interview is finished.");
                case PLANNED, LIVE -> {}
            }
        }
        now.sealBreaks().stream()
                .skip(before.sealBreaks().size())
                .forEach(s -> said.add(s.name() + " broke the seal: " + s.reason()));
        return said;
    }

    private static void moved(BoardView before, BoardView now, List<String> said) {
        if (now.active() != null && !now.active().equals(before.active())) {
            now.rail().stream()
                    .filter(item -> item.question().equals(now.active()))
                    .forEach(item ->
                            said.add("The panel moved to question %d, %s.".formatted(item.number(), item.title())));
        }
    }

    private static void skipped(BoardView before, BoardView now, List<String> said) {
        for (int i = 0; i < Math.min(before.rail().size(), now.rail().size()); i++) {
            var item = now.rail().get(i);
            String reason = item.skipReason();
            if (reason != null && !Objects.equals(before.rail().get(i).skipReason(), reason)) {
                said.add("Question %d is skipped: %s".formatted(item.number(), reason));
            }
        }
    }

    private static void locked(BoardView before, BoardView now, List<String> said) {
        var already = before.panel().stream()
                .filter(BoardView.PanelRow::locked)
                .map(BoardView.PanelRow::person)
                .collect(Collectors.toSet());
        now.panel().stream()
                .filter(row -> row.locked() && !row.me() && !already.contains(row.person()))
                .forEach(row -> said.add(row.name() + " has locked."));
    }
}
