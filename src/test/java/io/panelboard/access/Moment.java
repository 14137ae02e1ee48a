package io.panelboard.access;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Moments before the reveal, and one after it by which a test shows that it would have found something. */
enum Moment {
    MIDDLE,
    JUST_BEFORE_THE_FIRST_LOCK,
    JUST_AFTER_THE_FIRST_LOCK,
    ALL_LOCKED,
    SEAL_BROKEN,
    REVEALED;

    /** What nobody but its author may read. */
    static final String SECRET = "zanzibar";

    private static final Pattern GIVEN = Pattern.compile(
            "Rated\\[|Recommended\\[|score[=\": ]+\\d|STRONG_(NO|YES)|Strong (no|yes)", Pattern.CASE_INSENSITIVE);

    /** Whether there is a word, score or recommendation of anybody in it. */
    static boolean holdsWhatWasGiven(String text) {
        return text.contains(SECRET) || GIVEN.matcher(text).find();
    }

    /** A history of random clicks that ends in this moment. */
    List<BoardEvent> play(Company company, BoardContext setting, Instant start, long seed) {
        return new Play(company, setting, start, new Random(seed)).to(this);
    }

    private static final class Play {
        private final Company company;
        private final Random random;
        private final Instant start;
        private final List<BoardEvent> events = new ArrayList<>();
        private Board board;
        private int clicks;

        Play(Company company, BoardContext setting, Instant start, Random random) {
            this.company = company;
            this.random = random;
            this.start = start;
            board = Board.of(setting, List.of());
        }

        List<BoardEvent> to(Moment moment) {
            List<Viewer> panel = new ArrayList<>(List.of(Viewer.values()));
            panel.removeIf(viewer -> !viewer.isSeated());
            does(Viewer.LEAD, new BoardCommand.Activate(Company.FIRST));
            for (int click = 0; click < 60; click++) {
                does(panel.get(random.nextInt(panel.size())), any());
                if (click == 30) {
                    does(Viewer.LEAD, new BoardCommand.Activate(Company.SECOND));
                }
            }
            if (moment != MIDDLE) {
                panel.forEach(this::completes);
            }
            if (moment == SEAL_BROKEN) {
                does(Viewer.MANAGER, new BoardCommand.BreakSeal("The offer expires"));
            }
            if (moment == JUST_AFTER_THE_FIRST_LOCK) {
                does(Viewer.PANELIST, new BoardCommand.Lock());
            }
            if (moment == ALL_LOCKED || moment == REVEALED) {
                panel.forEach(viewer -> does(viewer, new BoardCommand.Lock()));
            }
            if (moment == REVEALED) {
                does(Viewer.LEAD, new BoardCommand.Reveal(""));
            }
            return events;
        }

        private void completes(Viewer viewer) {
            does(viewer, new BoardCommand.Rate(Company.FIRST, level()));
            does(viewer, new BoardCommand.Rate(Company.SECOND, level()));
            does(viewer, new BoardCommand.Note(Company.FIRST, words()));
            does(viewer, new BoardCommand.Recommend(recommendation()));
        }

        private BoardCommand any() {
            QuestionId question = random.nextBoolean() ? Company.FIRST : Company.SECOND;
            return switch (random.nextInt(6)) {
                case 0, 1, 2 -> new BoardCommand.Rate(question, random.nextInt(9) == 0 ? null : level());
                case 3 -> new BoardCommand.Note(question, words());
                case 4 -> new BoardCommand.Recommend(recommendation());
                default -> new BoardCommand.Summarise(words());
            };
        }

        private Score level() {
            return Score.ofKey(random.nextInt(6));
        }

        private String words() {
            return SECRET + random.nextInt(1_000_000);
        }

        private Recommendation recommendation() {
            List<Recommendation> all = List.of(Recommendation.values());
            return all.get(random.nextInt(all.size()));
        }

        /** What is refused leaves no trace. */
        private void does(Viewer viewer, BoardCommand command) {
            Person p = company.stored(viewer);
            var role = viewer == Viewer.MANAGER ? Role.HIRING_MANAGER : Role.INTERVIEWER;
            var then = new Person(p.id(), p.email(), p.name(), p.zone(), Set.of(role), true);
            int click = clicks++;
            try {
                var decided = board.decide(then, "click-" + click, command, start.plusSeconds(click));
                events.addAll(decided);
                board = board.after(decided);
            } catch (RuleViolation refused) {
                clicks++;
            }
        }
    }
}
