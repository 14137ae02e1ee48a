package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the view of a board for one viewer. Values of other people enter a view only through {@link Debriefs}, and
 * only if {@link Board#viewFor} allowed it; everything else shows of others that they scored, never what.
 */
final class BoardViews {

    private final BoardContext context;
    private final BoardState state;
    private final BoardView.Phase phase;
    private final Presence presence;
    private final Scorecards cards;

    BoardViews(BoardContext context, BoardState state, BoardView.Phase phase, Presence presence) {
        this.context = context;
        this.state = state;
        this.phase = phase;
        this.presence = presence;
        this.cards = new Scorecards(context, state);
    }

    BoardView of(Person viewer, boolean seesAll) {
        @Nullable Seat seat = context.interview().seat(viewer.id()).orElse(null);
        return view(
                viewer.id(),
                seat == null ? BoardView.Card.NONE : card(viewer.id()),
                powers(viewer, seat),
                Steering.of(context, state, viewer),
                seesAll ? new Debriefs(context, state).of(viewer.id()) : null);
    }

    BoardView ofNobody() {
        return view(null, BoardView.Card.NONE, NO_POWERS, Steering.NONE, new Debriefs(context, state).of(null));
    }

    private BoardView view(
            @Nullable PersonId viewer,
            BoardView.Card card,
            BoardView.Powers powers,
            Steering steering,
            BoardView.@Nullable Debrief debrief) {
        return new BoardView(
                context.interview().id(),
                state.seq,
                head(),
                rail(),
                state.active == null ? null : state.active.question(),
                panel(viewer),
                card,
                powers,
                sealBreaks(),
                copies(),
                steering,
                PanelChange.of(context, state),
                context.plan(viewer),
                debrief);
    }

    BoardView.Head head() {
        int toLock = cards.thatCount().size();
        return new BoardView.Head(
                phase,
                state.startedAt,
                endedAt(),
                toLock - cards.notLocked().size(),
                toLock,
                state.revealed == null || state.revealed.reason().isEmpty() ? null : state.revealed.reason(),
                state.revealed == null ? null : state.revealed.stamp().at(),
                ending());
    }

    private @Nullable Instant endedAt() {
        BoardEvent end = state.finished == null ? state.ended : state.finished;
        return end == null ? null : end.stamp().at();
    }

    private BoardView.@Nullable EarlyEnding ending() {
        var end = state.ended;
        return end == null
                ? null
                : new BoardView.EarlyEnding(
                        end.as(), context.nameOf(end.stamp().by()), end.stamp().at(), end.reason());
    }

    private List<BoardView.RailItem> rail() {
        var rail = new ArrayList<BoardView.RailItem>();
        for (Section section : context.revision().sections()) {
            for (Question question : section.questions()) {
                rail.add(item(section.title(), question, rail.size() + 1));
            }
        }
        return List.copyOf(rail);
    }

    private BoardView.RailItem item(String section, Question question, int number) {
        QuestionId id = question.id();
        boolean isActive = state.active != null && state.active.question().equals(id);
        return new BoardView.RailItem(
                id,
                number,
                section,
                question.shortTitle(),
                stateOf(id, isActive),
                state.skipped.get(id),
                raters().stream()
                        .filter(seat -> !state.panel.notAskedOf(seat.person()).contains(id))
                        .map(seat -> new BoardView.Dot(
                                context.nameOf(seat.person()),
                                state.read(seat.person()).scores.containsKey(id)))
                        .toList(),
                state.spent.getOrDefault(id, Duration.ZERO),
                turn(id),
                isActive && state.active != null ? state.active.stamp().at() : null,
                question.minutes());
    }

    private @Nullable Integer turn(QuestionId id) {
        int place = List.copyOf(state.asked).indexOf(id);
        return place < 0 ? null : place + 1;
    }

    private BoardView.RailItem.State stateOf(QuestionId id, boolean isActive) {
        if (isActive) {
            return BoardView.RailItem.State.ACTIVE;
        }
        if (state.skipped.containsKey(id)) {
            return BoardView.RailItem.State.SKIPPED;
        }
        return state.asked.contains(id) ? BoardView.RailItem.State.ASKED : BoardView.RailItem.State.OPEN;
    }

    private List<BoardView.PanelRow> panel(@Nullable PersonId viewer) {
        return context.interview().seats().stream()
                .map(seat -> row(seat, seat.person().equals(viewer)))
                .toList();
    }

    private BoardView.PanelRow row(Seat seat, boolean me) {
        var looking = Optional.ofNullable(presence.looking().get(seat.person()));
        return new BoardView.PanelRow(
                seat.person(),
                context.nameOf(seat.person()),
                seat.kind(),
                context.interview().isLedBy(seat.person()),
                me,
                looking.isPresent(),
                looking.map(Presence.Looking::at).map(cards::number).orElse(null),
                (int) state.read(seat.person()).scores.keySet().stream()
                        .filter(question -> state.isAskedOf(seat.person(), question))
                        .count(),
                (int) state.asked.stream()
                        .filter(question -> state.isAskedOf(seat.person(), question))
                        .count(),
                state.isLocked(seat.person()),
                remindedAt(seat.person()));
    }

    private BoardView.Card card(PersonId person) {
        var card = state.read(person);
        var questions = new HashSet<>(card.scores.keySet());
        questions.addAll(card.notes.keySet());
        Map<QuestionId, BoardView.Answer> answers = new HashMap<>();
        for (QuestionId id : questions) {
            answers.put(id, new BoardView.Answer(card.scores.get(id), card.evidence(id)));
        }
        return new BoardView.Card(
                Map.copyOf(answers),
                card.recommendation,
                card.summary(),
                card.lockedAt,
                cards.missing(person),
                reminder(person),
                Set.copyOf(state.panel.notAskedOf(person)));
    }

    private @Nullable Instant remindedAt(PersonId person) {
        BoardEvent.Stamp reminded = state.reminders.get(person);
        return reminded == null ? null : reminded.at();
    }

    private BoardView.@Nullable Reminder reminder(PersonId person) {
        BoardEvent.Stamp reminded = state.reminders.get(person);
        return reminded == null || state.isLocked(person) || state.revealed != null
                ? null
                : new BoardView.Reminder(context.nameOf(reminded.by()), reminded.at());
    }

    private static final BoardView.Powers NO_POWERS =
            new BoardView.Powers(false, null, false, false, false, false, false, false, false);

    private BoardView.Powers powers(Person viewer, @Nullable Seat seat) {
        if (state.isOver() || context.interview().isCancelled() || !viewer.active()) {
            return NO_POWERS;
        }
        boolean revealed = state.revealed != null;
        if (seat == null) {
            boolean mayBreak = viewer.has(Role.HIRING_MANAGER) && !revealed && !state.hasBrokenTheSeal(viewer.id());
            return new BoardView.Powers(false, null, false, false, false, false, mayBreak, false, false);
        }
        if (!viewer.has(Role.INTERVIEWER)) {
            return NO_POWERS;
        }
        boolean lead = context.interview().isLedBy(viewer.id());
        boolean open = seat.kind().hasCard() && !revealed && !state.isLocked(viewer.id());
        return new BoardView.Powers(
                lead && !revealed,
                lead && !revealed ? cards.next().orElse(null) : null,
                open,
                open && cards.missing(viewer.id()).isEmpty(),
                lead && !revealed && !state.asked.isEmpty(),
                !cards.notLocked().isEmpty(),
                false,
                revealed && seat.kind().counts() && state.isLocked(viewer.id()),
                lead && revealed);
    }

    private List<BoardView.SealBreak> sealBreaks() {
        return state.sealBreaks.stream()
                .map(s -> new BoardView.SealBreak(
                        s.stamp().by(),
                        context.nameOf(s.stamp().by()),
                        s.stamp().at(),
                        s.reason()))
                .toList();
    }

    private List<BoardView.Copy> copies() {
        return state.copies.stream()
                .map(c -> new BoardView.Copy(
                        context.nameOf(c.stamp().by()),
                        c.stamp().at(),
                        names(c.openers().keySet().stream()),
                        names(Stream.concat(
                                Stream.of(c.stamp().by()),
                                c.openers().keySet().stream().filter(c::isOf)))))
                .toList();
    }

    private List<String> names(Stream<PersonId> people) {
        return people.map(context::nameOf).sorted().toList();
    }

    private List<Seat> raters() {
        return context.interview().seats().stream()
                .filter(seat -> seat.kind().counts())
                .toList();
    }
}
